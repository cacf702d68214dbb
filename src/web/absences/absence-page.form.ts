import { IsOptional } from 'class-validator';
import { IsLine } from '../../forms/fields';

/** What the page for an absence sends. Every field is a text, as a form of a page has it. */
export class AbsencePageForm {
  /** Whose; their own when left out. */
  @IsOptional() @IsLine(26) user?: string;
  /** On the reader's clock, as the next. */
  @IsOptional() @IsLine(30) from?: string;
  @IsLine(30) to: string;
  @IsLine(26) delegate: string;
}
