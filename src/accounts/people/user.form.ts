import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { IsAddress, IsGroupName, IsLine, IsZone } from '../../forms/fields';
import { LOCALES, type Locale } from '../../mail/locale';
import { ROLES, type Role } from '../../store/entities/accounts/user.entity';

const STATUSES = ['active', 'disabled'] as const;

/** What POST /users takes. */
export class InvitationForm {
  /** As candidates will see it. */
  @IsLine(200) name: string;
  @IsAddress() email: string;
  @IsIn(ROLES) role: Role;
  /** The language of what they are mailed. */
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
}

/** What PATCH /users/:id takes. */
export class UserChangeForm {
  @IsOptional() @IsLine(200) name?: string;
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  /** Null for the organisation's. */
  @IsOptional() @IsZone() timezone?: string | null;
  @IsOptional() @IsIn(ROLES) role?: Role;
  /** With whom they work; null for nobody. Figures are put together by it. */
  @IsOptional() @IsGroupName() team?: string | null;
  /** A disabled user is signed out everywhere, and their tokens open nothing. */
  @IsOptional() @IsIn(STATUSES) status?: (typeof STATUSES)[number];
  /** The one that was seen; refused when somebody changed the user since. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}
