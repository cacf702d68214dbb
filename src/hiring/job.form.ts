import { IsOptional } from 'class-validator';
import { IsLine, IsTime } from './fields';

/** What POST /jobs takes. */
export class JobForm {
  @IsLine(200) title: string;
  /** The name of the recruiter who answers; else the one who asks. */
  @IsOptional() @IsLine(100) owner?: string;
  /** The name of a preset, or a policy file's content. */
  @IsOptional() policy?: unknown;
  /** The name of a preset, or a calendar file's content. */
  @IsOptional() calendar?: unknown;
  @IsOptional() @IsTime() applyUntil?: string;
}
