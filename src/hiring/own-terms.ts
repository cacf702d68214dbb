import { seesAll, type Caller } from '../accounts/caller';
import { ForbiddenError } from '../kernel/errors';

/**
 * Who is measured by a policy and a calendar does not write them: recruiters choose among the presets.
 * @throws ForbiddenError for a recruiter's policy or calendar file
 */
export function assertMaySetTerms(
  form: { policy?: unknown; calendar?: unknown },
  caller: Caller,
): void {
  if (seesAll(caller)) return;
  for (const name of ['policy', 'calendar'] as const) {
    if (form[name] == null || typeof form[name] === 'string') continue;
    throw new ForbiddenError(
      `${name}: HR leads and administrators may give a job one of its own; name a preset instead.`,
    );
  }
}
