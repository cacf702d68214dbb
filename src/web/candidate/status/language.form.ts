import { IsIn, IsOptional } from 'class-validator';
import { LOCALES, type Locale } from '../../../mail/locale';

/** What POST /my/:application/language takes. */
export class LanguageForm {
  @IsIn(LOCALES) locale: Locale;
  @IsOptional() @IsIn(['true']) written?: string;
}
