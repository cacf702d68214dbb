import { IsOptional } from 'class-validator';
import { IsLine, IsTime } from '../../forms/fields';
import type { Purpose } from '../../sla/policy/purpose';
import { ArePurposes } from '../verbs/words/purpose.field';

/** What POST /inbox/:id/purpose takes. */
export class PurposeForm {
  /** One, or a list of several. */
  @ArePurposes() purpose: Purpose[];
  /** Which application the mail was about, where that is not clear. */
  @IsOptional() @IsLine(26) application?: string;
  /** When the mail says that the candidate hears next: it becomes a promise. */
  @IsOptional() @IsTime() due?: string;
}
