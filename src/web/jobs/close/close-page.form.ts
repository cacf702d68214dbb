import { IsIn, IsOptional } from 'class-validator';
import { IsLine, IsProse } from '../../../forms/fields';
import type { ClosureForm } from '../../../hiring/jobs/job.form';

/** What the page to close a job sends. */
export class ClosePageForm {
  @IsIn(['filled', 'cancelled']) outcome: 'filled' | 'cancelled';
  @IsOptional() @IsLine(200) subject?: string;
  @IsOptional() @IsProse() body?: string;
  /** Tells nobody; each is owed it. */
  @IsOptional() @IsIn(['true']) silent?: 'true';
}

/** What the verb is asked for. */
export function closureOf({ outcome, subject, body, silent }: ClosePageForm): ClosureForm {
  if (silent !== undefined) return { outcome };
  const words = {
    ...(subject === undefined ? {} : { subject }),
    ...(body === undefined ? {} : { body }),
  };
  return { outcome, message: words };
}
