import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { LOCALES, type Locale } from '../mail/locale';
import { IsAddress, IsLine, IsTime } from './fields';

/** The kinds of stage in which an application may arrive. */
export const FIRST_STAGES = ['applied', 'screening', 'assignment', 'interview', 'offer'] as const;

export class CandidateForm {
  @IsLine(200) name: string;
  @IsOptional() @IsAddress() email?: string;
  @IsOptional() @IsLine(50) phone?: string;
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
}

/** What POST /applications takes. */
export class ApplicationForm {
  @IsLine(26) job: string;
  @IsObject() @ValidateNested() @Type(() => CandidateForm) candidate: CandidateForm;
  @IsOptional() @IsLine(200) externalId?: string;
  @IsOptional() @IsTime() receivedAt?: string;
  @IsOptional() @IsIn(FIRST_STAGES) stage?: (typeof FIRST_STAGES)[number];
}
