import { IsOptional, Matches } from 'class-validator';
import { IsAddress, IsLine } from '../../forms/fields';

/** What the page for a candidate's right address sends. */
export class CorrectPageForm {
  @IsLine(26) candidate: string;
  @IsAddress() email: string;
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
}

/** What the page sends by which mails go to an address again. */
export class ReleasePageForm {
  @IsLine(254) address: string;
  @IsLine(500) reason: string;
}
