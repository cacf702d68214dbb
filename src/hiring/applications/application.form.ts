import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { CONTACTS } from '../../store/entities/hiring/candidate.entity';
import { LOCALES, type Locale } from '../../mail/locale';
import { IsAddress, IsLine, IsTime, IsZone } from '../../forms/fields';

export class CandidateForm {
  @IsLine(200) name: string;
  @IsOptional() @IsAddress() email?: string;
  @IsOptional() @IsLine(50) phone?: string;
  /** How they are reached: in person, by the agency that sent them, or by telephone only. */
  @IsOptional() @IsIn(CONTACTS) contact?: (typeof CONTACTS)[number];
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  /** IANA name of where they are; else the calendar's. */
  @IsOptional() @IsZone() timezone?: string;
  /** Works here already. */
  @IsOptional() @IsBoolean() internal?: boolean;
}

/** What POST /applications takes. */
export class ApplicationForm {
  @IsLine(26) job: string;
  @IsObject() @ValidateNested() @Type(() => CandidateForm) candidate: CandidateForm;
  @IsOptional() @IsLine(200) externalId?: string;
  @IsOptional() @IsTime() receivedAt?: string;
  /** The stage in which it arrives, by name, kind or id; else the first. */
  @IsOptional() @IsLine(100) stage?: string;
}
