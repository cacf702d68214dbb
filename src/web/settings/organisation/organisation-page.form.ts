import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsLine, IsZone } from '../../../forms/fields';
import { LOCALES, type Locale } from '../../../mail/locale';

/** What the page of the organisation sends. */
export class OrganisationPageForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  @IsLine(200) name: string;
  @IsZone() timezone: string;
  @IsIn(LOCALES) locale: Locale;
}

/** What the page sends for what jobs get that name nothing. */
export class DefaultsPageForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  @IsLine(80) policy: string;
  @IsLine(80) calendar: string;
  @IsLine(26) pipeline: string;
  @IsOptional() @IsIn(['true']) takesOpenJobs?: 'true';
}
