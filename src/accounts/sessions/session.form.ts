import { IsString, MaxLength } from 'class-validator';
import { LONGEST_PASSWORD } from '../passwords/password-rules';

/** What POST /session takes. */
export class SignInForm {
  @IsString() @MaxLength(320) email: string;
  @IsString() @MaxLength(LONGEST_PASSWORD) password: string;
}
