import { z } from 'zod';
import type { Instant } from '../../../../kernel/instant';
import type { AtsNotice, AtsRecord } from '../../record';
import { addressOf, atsId, firstOf, latestOf, moment, nameOf } from '../bodies';

const named = z.object({ id: atsId, name: z.string() });
const values = z
  .array(z.object({ value: z.string().nullish(), type: z.string().nullish() }))
  .default([]);
const person = z.object({ id: atsId, name: z.string(), email: z.string().nullish() });

/** An application as Greenhouse's hooks have it; `hire_candidate` leaves out status, stage and all times. */
export const hookApplication = z.object({
  id: atsId,
  status: z.string().nullish(),
  prospect: z.boolean().default(false),
  applied_at: moment.nullish(),
  last_activity_at: moment.nullish(),
  rejected_at: moment.nullish(),
  rejection_reason: z.object({ type: z.object({ name: z.string() }).nullish() }).nullish(),
  current_stage: named.nullish(),
  candidate: z.object({
    id: atsId,
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    can_email: z.boolean().default(true),
    email_addresses: values,
    phone_numbers: values,
    recruiter: person.nullish(),
  }),
  jobs: z.array(named).default([]),
  offer: z.object({ created_at: moment.nullish(), resolved_at: moment.nullish() }).nullish(),
});
type HookApplication = z.output<typeof hookApplication>;

/**
 * What Greenhouse says of an application in a hook. The body has no time of the event: `last_activity_at` is the nearest, and
 * of a hiring it has not even that.
 */
export function noticeOf(event: string, said: HookApplication, receivedAt: Instant): AtsNotice {
  const [job] = said.jobs;
  if (said.prospect) return { kind: 'ignored', event, why: 'a prospect, who has not applied' };
  if (!job) return { kind: 'ignored', event, why: 'the application has no job' };
  return { kind: 'record', event, record: recordOf(event, said, job, receivedAt) };
}

function recordOf(
  event: string,
  said: HookApplication,
  job: { id: string; name: string },
  receivedAt: Instant,
): AtsRecord {
  const { candidate } = said;
  const asOf = latestOf(said.last_activity_at ?? receivedAt, said.rejected_at);
  const status = statusOf(event, said);
  const moved = event === 'candidate_stage_change';
  return {
    application: said.id,
    candidate: {
      id: candidate.id,
      name: nameOf([candidate.first_name, candidate.last_name], candidate.id),
      email: bestAddress(candidate.email_addresses),
      phone: firstOf(candidate.phone_numbers.map(({ value }) => value)),
      mayBeMailed: candidate.can_email,
    },
    job,
    stage: said.current_stage ?? null,
    recruiter: candidate.recruiter
      ? { ...candidate.recruiter, email: candidate.recruiter.email ?? null }
      : null,
    status,
    appliedAt: said.applied_at ?? said.offer?.created_at ?? asOf,
    stageSince: moved
      ? asOf
      : event === 'new_candidate_application'
        ? (said.applied_at ?? null)
        : null,
    endedAt: status === 'hired' ? (said.offer?.resolved_at ?? asOf) : (said.rejected_at ?? null),
    // the hook's interviews have a status and no times: only the API tells when they are
    interviews: null,
    asOf,
    isEstimated: moved || !said.applied_at || !said.last_activity_at,
  };
}

function statusOf(event: string, said: HookApplication): AtsRecord['status'] {
  if (event === 'hire_candidate' || said.status === 'hired') return 'hired';
  if (said.status !== 'rejected' && !said.rejected_at) return 'active';
  return isTheirs(said.rejection_reason?.type?.name) ? 'withdrawn' : 'rejected';
}

/** True when Greenhouse's type of reason says that the candidate ended it ("They rejected us", THEY_REJECTED_US). */
export function isTheirs(type: string | null | undefined): boolean {
  return /^they.rejected.us$/i.test(type ?? '');
}

/** The address to write to: a personal one before all others. */
export function bestAddress(
  addresses: readonly { value?: string | null; type?: string | null }[],
): string | null {
  const personal = addresses.filter(({ type }) => type === 'personal');
  return addressOf([...personal, ...addresses].map(({ value }) => value));
}
