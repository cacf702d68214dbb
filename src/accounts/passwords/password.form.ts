import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsAddress } from '../../forms/fields';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules';

/** What POST /password takes. */
export class PasswordChangeForm {
  @IsString() @MaxLength(LONGEST_PASSWORD) current: string;
  @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(LONGEST_PASSWORD) password: string;
}

/** What POST /password-resets takes. */
export class PasswordResetForm {
  @IsAddress() email: string;
}

/** What POST /password-resets/:secret takes. */
export class NewPasswordForm {
  @IsString() @MinLength(SHORTEST_PASSWORD) @MaxLength(LONGEST_PASSWORD) password: string;
}
