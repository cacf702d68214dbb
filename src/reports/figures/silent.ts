import type { Instant } from '../../kernel/instant';
import { among, type Give, type Selection } from './selection';

/** Which silences `s` a selection has that were too long by now, as a condition in SQL. A rule has none. */
export function silentIn(selection: Selection, now: Instant, give: Give): string {
  const { from, to, recruiter, job, rule, stage = null, people = null, jobs = null } = selection;
  if (rule !== null) return '1 = 0';
  const parts = [`s."longAt" < ${now}`];
  if (from !== null) parts.push(`s."longAt" >= ${from}`);
  if (to !== null) parts.push(`s."longAt" < ${to}`);
  if (recruiter !== null) parts.push(`s."owner" = ${give(recruiter)}`);
  if (job !== null) parts.push(`s."job" = ${give(job)}`);
  if (stage !== null) parts.push(`s."stage" = ${give(stage)}`);
  if (people !== null) parts.push(among(`s."owner"`, people, give));
  if (jobs !== null) parts.push(among(`s."job"`, jobs, give));
  return parts.join(' AND ');
}
