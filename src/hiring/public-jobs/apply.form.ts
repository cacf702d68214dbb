import { Transform } from 'class-transformer';
import { Equals, IsIn, IsOptional, MaxLength } from 'class-validator';
import { IsAddress, IsLine, IsProse } from '../../forms/fields';
import { IsPlainName } from '../../forms/plain-name';
import { LOCALES, type Locale } from '../../mail/locale';

/** What somebody sends who applies on an open page, ours or another. */
export class ApplyForm {
  @IsLine(200) @IsPlainName() name: string;
  @IsAddress() email: string;
  @IsOptional() @IsLine(50) phone?: string;
  /** In which language we write; without it, that of the job. */
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  @IsOptional() @IsProse(10_000) message?: string;
  @Transform(({ value }: { value: unknown }) => (value === true ? 'true' : value))
  @Equals('true', { message: 'consent must be given' })
  consent: string;
  /** The mark of the words that they agreed to. */
  @IsOptional() @IsLine(64) agreed?: string;
  /** People do not see this field; what fills in every field of a form does. */
  @IsOptional() @MaxLength(0, { message: 'website must stay empty' }) website?: string;
  /** When the form was made, and what proves it. */
  @IsOptional() @IsLine(100) stamp?: string;
  /** The public key of the job, for a form on a page elsewhere. */
  @IsOptional() @IsLine(100) key?: string;
  /** Where a form on a page elsewhere goes when it is done. */
  @IsOptional() @IsLine(2000) next?: string;
}
