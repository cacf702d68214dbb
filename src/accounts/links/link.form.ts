import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsAddress, IsLine } from '../../forms/fields';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../passwords/password-rules';

/** What POST /setup/:secret takes. */
export class SetUpForm {
  @IsLine(200) name: string;
  @IsAddress() email: string;
  @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(LONGEST_PASSWORD) password: string;
}

/** What POST /invitations/:secret takes. */
export class AcceptanceForm {
  /** As candidates will see it; else that of the invitation. */
  @IsOptional() @IsLine(200) name?: string;
  @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(LONGEST_PASSWORD) password: string;
}
