import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { IsLine, IsProse } from '../../../forms/fields';
import { IsPlainName } from '../../../forms/plain-name';
import { LOCALES, type Locale } from '../../../mail/locale';

/** What POST /my/:application/data takes. */
export class CorrectForm {
  @IsLine(200) @IsPlainName() name: string;
  /** Left out: none. */
  @IsOptional() @IsLine(50) phone?: string;
  @IsIn(LOCALES) locale: Locale;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  version?: number;
}

/** What POST /my/:application/data/erasure takes. */
export class EraseForm {
  @IsOptional() @IsProse(4000) words?: string;
}
