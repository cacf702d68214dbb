import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { IsAddress, IsLine, IsZone } from '../../forms/fields';
import { LOCALES, type Locale } from '../../mail/locale';
import { CONTACTS } from '../../store/entities/hiring/candidate.entity';

/** What PATCH /candidates/:id takes: what is not named stays. */
export class CandidateChangeForm {
  @IsOptional() @IsLine(200) name?: string;
  /** Null takes the address away: the owner is asked to call instead. */
  @IsOptional() @IsAddress() email?: string | null;
  @IsOptional() @IsLine(50) phone?: string | null;
  @IsOptional() @IsIn(CONTACTS) contact?: (typeof CONTACTS)[number];
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  /** Null takes the calendar's. */
  @IsOptional() @IsZone() timezone?: string | null;
  /** The version that was seen; another one is a conflict. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}
