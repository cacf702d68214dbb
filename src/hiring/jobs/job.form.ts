import { IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsLine, IsTime } from '../../forms/fields';
import { LOCALES, type Locale } from '../../mail/locale';
import { STATUTORY_NAMES } from '../../sla/policy/presets';

/** What POST /jobs takes. */
export class JobForm {
  @IsLine(200) title: string;
  /** The id of a pipeline; else the organisation's. */
  @IsOptional() @IsLine(26) pipeline?: string;
  /** The id or e-mail address of the recruiter who answers; else the one who asks. */
  @IsOptional() @IsLine(254) owner?: string;
  /** Ids or e-mail addresses of those who see the job too. */
  @IsOptional() @IsArray() @IsLine(254, { each: true }) team?: string[];
  /** The name of a preset, or a policy file's content. */
  @IsOptional() policy?: unknown;
  /** The name of a preset, or a calendar file's content. */
  @IsOptional() calendar?: unknown;
  /** The language of candidates who name none. */
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  /** The laws that it falls under. */
  @IsOptional() @IsArray() @IsIn(STATUTORY_NAMES, { each: true }) statutory?: string[];
  /** The closing date for applications. */
  @IsOptional() @IsTime() applyUntil?: string;
  /** How many people are wanted. */
  @IsOptional() @IsInt() @Min(1) @Max(10_000) openings?: number;
}
