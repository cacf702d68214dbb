import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional } from 'class-validator';
import { IsLine, IsProse, IsTime } from '../../../forms/fields';
import type { Purpose } from '../../../sla/policy/purpose';
import { VersionedForm } from '../verb/versioned.form';
import { ArePurposes } from './purpose.field';

/** What POST /applications/:id/messages takes. */
export class MessageForm extends VersionedForm {
  /** One, or a list of several. */
  @ArePurposes() purpose: Purpose[];
  @IsLine(200) subject: string;
  /** Paragraphs with empty lines between them. */
  @IsProse(20_000) body: string;
  /** It does not leave before this. */
  @IsOptional() @IsTime() sendAfter?: string;
  /** When the candidate hears next: the letter says so, and it becomes a promise. */
  @IsOptional() @IsTime() due?: string;
  /** Other applications of the same candidate that it speaks for. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsLine(26, { each: true })
  alsoFor?: string[];
}
