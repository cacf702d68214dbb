import { z } from 'zod';
import type { Instant } from '../../../../kernel/instant';
import type { AtsInterview, AtsRecord } from '../../record';
import { addressOf, atsId, firstOf, latestOf, moment, nameOf, saysWithdrawn } from '../bodies';

const time = moment.nullish().catch(null);

/**
 * A candidate of Workable, who is one person on one job: our candidate and application at once. Members as in
 * https://workable.readme.io/docs/candidate-events ; a stage has a name and no id.
 */
export const candidate = z.object({
  id: atsId,
  name: z.string().nullish(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  stage: z.string().nullish(),
  stage_kind: z.string().nullish(),
  disqualified: z.boolean().nullish(),
  disqualified_at: time,
  disqualification_reason: z.string().nullish(),
  hired_at: time,
  job: z.object({ shortcode: atsId, title: z.string().nullish() }).nullish(),
  created_at: moment,
  updated_at: time,
});
export type Candidate = z.output<typeof candidate>;

export const event = z.object({
  id: atsId,
  type: z.string().nullish(),
  starts_at: time,
  ends_at: time,
  cancelled: z.boolean().nullish(),
  candidate: z.object({ id: atsId }).nullish(),
});

/** False for somebody who was sourced, or has no job: nobody is promised anything. */
export function hasApplied(said: Candidate): said is Candidate & { job: { shortcode: string } } {
  return !!said.job && said.stage_kind !== 'sourced';
}

/**
 * A candidate as we see them. The recruiter is not told. Whether a disqualified one withdrew, only the reason's words tell.
 * @param firedAt of the event that brought it; null in answers of the API
 * @param isMove the event says that the stage changed: `firedAt` is when, or shortly after
 */
export function recordOf(
  said: Candidate & { job: { shortcode: string; title?: string | null } },
  firedAt: Instant | null,
  isMove: boolean,
  interviews: AtsInterview[] | null,
): AtsRecord {
  const status = statusOf(said);
  const told = status === 'hired' ? said.hired_at : said.disqualified_at;
  // not when it was sent: the API says when it was changed, and would be taken for older
  const asOf = latestOf(said.updated_at ?? firedAt ?? said.created_at, told);
  const endedAt = status === 'active' ? null : (told ?? asOf);
  return {
    application: said.id,
    candidate: {
      id: said.id,
      name: nameOf([firstOf([said.name]) ?? [said.firstname, said.lastname].join(' ')], said.id),
      email: addressOf([said.email]),
      phone: firstOf([said.phone]),
      mayBeMailed: true,
    },
    job: { id: said.job.shortcode, name: said.job.title ?? said.job.shortcode },
    stage: said.stage ? { id: said.stage, name: said.stage } : null,
    recruiter: null,
    status,
    appliedAt: said.created_at,
    stageSince: isMove ? firedAt : null,
    endedAt,
    interviews,
    asOf,
    isEstimated: (isMove && firedAt !== null) || (status !== 'active' && !told),
  };
}

/** Null for what is no interview or has no time. */
export function interviewOf(said: z.output<typeof event>): AtsInterview | null {
  if (!said.starts_at || !said.ends_at) return null;
  return { id: said.id, starts: said.starts_at, ends: said.ends_at, isCancelled: !!said.cancelled };
}

function statusOf(said: Candidate): AtsRecord['status'] {
  if (said.disqualified) {
    return saysWithdrawn(said.disqualification_reason) ? 'withdrawn' : 'rejected';
  }
  return said.hired_at || said.stage_kind === 'hired' ? 'hired' : 'active';
}
