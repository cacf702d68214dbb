import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsLine, IsZone } from '../../forms/fields';
import { LOCALES, type Locale } from '../../mail/locale';

/** What people say of themselves. */
export class MeForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  @IsLine(200) name: string;
  @IsIn(LOCALES) locale: Locale;
  @IsOptional() @IsZone() timezone?: string;
}

/** What a token is to be. */
export class MyTokenForm {
  @IsLine(200) tokenName: string;
  @IsIn(['read', 'write']) scope: 'read' | 'write';
}
