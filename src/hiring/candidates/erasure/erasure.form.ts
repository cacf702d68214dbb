import { IsBoolean, IsOptional } from 'class-validator';
import { IsLine } from '../../../forms/fields';

/** What DELETE /candidates/:id takes. */
export class ErasureForm {
  /** Why, without saying who it is: it stays in the journal. */
  @IsLine(500) why: string;
  /** Also what a law says is to be kept for some time. */
  @IsOptional() @IsBoolean() confirm?: boolean;
  /** Whether a last mail tells the candidate; it does when left out. */
  @IsOptional() @IsBoolean() tell?: boolean;
}
