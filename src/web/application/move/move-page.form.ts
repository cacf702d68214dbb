import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsLine, IsProse } from '../../../forms/fields';

/** What the page for a move sends. Every field is a text, as a form of a page has it. */
export class MovePageForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  /** By id, name or kind. */
  @IsLine(100) stage: string;
  @IsOptional() @IsLine(200) subject?: string;
  @IsOptional() @IsProse() body?: string;
  /** On the reader's clock. */
  @IsOptional() @IsLine(30) due?: string;
  /** Tells the candidate nothing. */
  @IsOptional() @IsIn(['true']) silent?: 'true';
}
