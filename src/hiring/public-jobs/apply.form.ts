import { Equals, IsIn, IsOptional, MaxLength } from 'class-validator';
import { IsAddress, IsLine, IsProse } from '../../forms/fields';
import { IsPlainName } from '../../forms/plain-name';
import { LOCALES, type Locale } from '../../mail/locale';

/** What somebody sends who applies on an open page. */
export class ApplyForm {
  @IsLine(200) @IsPlainName() name: string;
  @IsAddress() email: string;
  @IsOptional() @IsLine(50) phone?: string;
  @IsIn(LOCALES) locale: Locale;
  @IsOptional() @IsProse(10_000) message?: string;
  @Equals('true', { message: 'consent must be given' }) consent: string;
  /** People do not see this field; what fills in every field of a form does. */
  @IsOptional() @MaxLength(0, { message: 'website must stay empty' }) website?: string;
  /** When the form was made, and what proves it. */
  @IsLine(100) stamp: string;
}
