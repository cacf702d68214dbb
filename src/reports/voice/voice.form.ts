import { IsOptional } from 'class-validator';
import { IsLine, IsTimeInQuery } from '../../forms/fields';

/** What GET /reports/voice takes. There is no job, department, rule or stage: who answered could be guessed. */
export class VoiceForm {
  /** Answered at or after it. */
  @IsTimeInQuery() from: string;
  /** Answered before it. */
  @IsTimeInQuery() to: string;
  /** `me`, or the id or e-mail address of who answers for the applications. */
  @IsOptional() @IsLine(254) recruiter?: string;
  /** A team's name; `~smaller` for those that are too small to be looked at by themselves, `~none` for no team. */
  @IsOptional() @IsLine(80) team?: string;
}
