import { z } from 'zod';
import type { AtsInterview, AtsRecord } from '../../record';
import { addressOf, atsId, firstOf, latestOf, moment, nameOf } from '../bodies';

/** An application as Ashby's hooks and its API have it (schema of `application.info`). */
export const application = z.object({
  id: atsId,
  createdAt: moment,
  updatedAt: moment,
  status: z.string(),
  archivedAt: moment.nullish(),
  archiveReason: z.object({ reasonType: z.string().nullish() }).nullish(),
  candidate: z.object({
    id: atsId,
    name: z.string().nullish(),
    primaryEmailAddress: z.object({ value: z.string().nullish() }).nullish(),
    primaryPhoneNumber: z.object({ value: z.string().nullish() }).nullish(),
  }),
  job: z.object({ id: atsId, title: z.string() }),
  currentInterviewStage: z
    .object({ id: atsId, title: z.string(), type: z.string().nullish() })
    .nullish(),
  hiringTeam: z
    .array(
      z.object({
        userId: atsId,
        firstName: z.string().nullish(),
        lastName: z.string().nullish(),
        email: z.string().nullish(),
        role: z.string().nullish(),
      }),
    )
    .nullish(),
  /** In answers of the API only. */
  applicationHistory: z
    .array(z.object({ enteredStageAt: moment.nullish(), leftStageAt: moment.nullish() }))
    .nullish(),
});
export type Application = z.output<typeof application>;

export const schedule = z.object({
  id: atsId,
  status: z.string(),
  applicationId: atsId,
  interviewEvents: z
    .array(z.object({ id: atsId, startTime: moment.nullish(), endTime: moment.nullish() }))
    .nullish(),
});

/** False for a lead: somebody who was approached and has not applied. */
export function hasApplied(said: Application): boolean {
  return said.status !== 'Lead';
}

/**
 * An application as we see it.
 * @param isMove an event that says no more than that the stage changed, at `updatedAt` or shortly before
 * @param interviews null where nothing was asked about them
 */
export function recordOf(
  said: Application,
  isMove: boolean,
  interviews: AtsInterview[] | null,
): AtsRecord {
  const { candidate, currentInterviewStage: stage } = said;
  const status = statusOf(said);
  const entered = said.applicationHistory?.find((row) => !row.leftStageAt)?.enteredStageAt ?? null;
  const isEnded = status !== 'active';
  const recruiter = said.hiringTeam?.find(({ role }) => /^recruiter$/i.test(role ?? ''));
  return {
    application: said.id,
    candidate: {
      id: candidate.id,
      name: nameOf([candidate.name], candidate.id),
      email: addressOf([candidate.primaryEmailAddress?.value]),
      phone: firstOf([candidate.primaryPhoneNumber?.value]),
      mayBeMailed: true,
    },
    job: { id: said.job.id, name: said.job.title },
    // "Archived" is where Ashby puts what has ended, and no stage of the pipeline
    stage: stage && stage.type !== 'Archived' ? { id: stage.id, name: stage.title } : null,
    recruiter: recruiter
      ? {
          id: recruiter.userId,
          name: nameOf([recruiter.firstName, recruiter.lastName], recruiter.userId),
          email: addressOf([recruiter.email]),
        }
      : null,
    status,
    appliedAt: said.createdAt,
    stageSince: entered ?? (isMove ? said.updatedAt : null),
    endedAt: isEnded ? (said.archivedAt ?? said.updatedAt) : null,
    interviews,
    asOf: latestOf(said.updatedAt, said.archivedAt),
    isEstimated: (isMove && !entered) || (isEnded && !said.archivedAt),
  };
}

/** The interviews of one schedule that have a time; none stands once the schedule is cancelled. */
export function interviewsOf(said: z.output<typeof schedule>): AtsInterview[] {
  return (said.interviewEvents ?? []).flatMap(({ id, startTime, endTime }) =>
    startTime && endTime
      ? [{ id, starts: startTime, ends: endTime, isCancelled: said.status === 'Cancelled' }]
      : [],
  );
}

function statusOf(said: Application): AtsRecord['status'] {
  if (said.status === 'Hired') return 'hired';
  if (said.status !== 'Archived') return 'active';
  return said.archiveReason?.reasonType === 'RejectedByCandidate' ? 'withdrawn' : 'rejected';
}
