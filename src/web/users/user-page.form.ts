import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsGroupName, IsLine } from '../../forms/fields';
import { ROLES, type Role } from '../../store/entities/accounts/user.entity';

/** What the page of an account sends. Every field is a text, as a form of a page has it. */
export class UserPageForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  @IsOptional() @IsIn(ROLES) role?: Role;
  /** Left empty for none. */
  @IsOptional() @IsGroupName() team?: string;
  /** Who answers from now on, by id. */
  @IsOptional() @IsLine(254) to?: string;
}
