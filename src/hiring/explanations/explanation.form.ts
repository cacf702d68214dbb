import { IsInt, IsOptional, Min } from 'class-validator';
import { IsProse } from '../../forms/fields';

/** As many characters as an explanation may have. */
export const LONGEST = 2000;

/** What POST /commitments/:id/explanation takes. */
export class ExplanationForm {
  /** Why the promise broke: plain text that names no candidate. */
  @IsProse(LONGEST) words: string;
  /** The version that the one who writes has seen, 0 for none; without it nothing is compared. */
  @IsOptional() @IsInt() @Min(0) version?: number;
}
