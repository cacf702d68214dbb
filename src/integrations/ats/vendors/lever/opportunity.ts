import { z } from 'zod';
import type { AtsInterview, AtsRecord, Named } from '../../record';
import { addressOf, atsId, firstOf, latestOf, millis, nameOf, saysWithdrawn } from '../bodies';

/** A relation as Lever gives it: an id, or the whole thing where it was asked to expand it. */
function expanded(said: unknown): unknown {
  return typeof said === 'string' ? { id: said } : said;
}

const thing = z.preprocess(expanded, z.object({ id: atsId }).nullish());
const stage = z.object({ id: atsId, text: z.string().nullish() });
const owner = z.object({ id: atsId, name: z.string().nullish(), email: z.string().nullish() });
const application = z.object({ id: atsId, posting: thing, createdAt: millis.nullish() });

/** An opportunity of `/v1/opportunities`, expanded by stage, owner and applications. */
export const opportunity = z.object({
  id: atsId,
  name: z.string().nullish(),
  contact: thing,
  emails: z.array(z.string()).nullish(),
  phones: z.array(z.object({ value: z.string().nullish() })).nullish(),
  createdAt: millis,
  updatedAt: millis.nullish(),
  lastAdvancedAt: millis.nullish(),
  archived: z.object({ reason: atsId.nullish(), archivedAt: millis.nullish() }).nullish(),
  stage: z.preprocess(expanded, stage.nullish()),
  stageChanges: z.array(z.object({ toStageId: atsId.nullish(), updatedAt: millis })).nullish(),
  owner: z.preprocess(expanded, owner.nullish()),
  applications: z.array(z.preprocess(expanded, application)).nullish(),
  isAnonymized: z.boolean().nullish(),
});
export type Opportunity = z.output<typeof opportunity>;

export const interview = z.object({
  id: atsId,
  date: millis.nullish(),
  /** In minutes. */
  duration: z.number().nullish(),
  canceledAt: millis.nullish(),
});

/** Why an opportunity was archived; `type` tells hiring from all else, and only the words tell who ended it. */
export interface ArchiveReason {
  text: string | null;
  type: string | null;
}

/**
 * An opportunity as we see it: our application is Lever's opportunity, our candidate Lever's contact.
 * @param reason of its archiving; null while it is not archived, or where the reason is not known
 */
export function recordOf(
  said: Opportunity,
  job: Named,
  reason: ArchiveReason | null,
  interviews: AtsInterview[],
): AtsRecord {
  const applied = said.applications?.[0]?.createdAt ?? said.createdAt;
  const changes = (said.stageChanges ?? []).filter(({ toStageId }) => toStageId === said.stage?.id);
  const stageSince = changes.at(-1)?.updatedAt ?? null;
  const endedAt = said.archived?.archivedAt ?? null;
  const candidate = said.contact?.id ?? said.id;
  return {
    application: said.id,
    candidate: {
      id: candidate,
      name: nameOf([said.name], candidate),
      email: addressOf(said.emails ?? []),
      phone: firstOf((said.phones ?? []).map(({ value }) => value)),
      mayBeMailed: true,
      ...(said.isAnonymized ? { isAnonymized: true } : {}),
    },
    job,
    stage: said.stage ? { id: said.stage.id, name: said.stage.text ?? said.stage.id } : null,
    recruiter: said.owner
      ? {
          id: said.owner.id,
          name: said.owner.name ?? said.owner.id,
          email: said.owner.email ?? null,
        }
      : null,
    status: statusOf(said, reason),
    appliedAt: applied,
    stageSince: stageSince ?? said.lastAdvancedAt ?? null,
    endedAt,
    interviews,
    asOf: latestOf(said.updatedAt ?? said.createdAt, endedAt, stageSince, said.lastAdvancedAt),
    isEstimated: stageSince === null && typeof said.lastAdvancedAt === 'number',
  };
}

/** Null while it has no time. */
export function interviewOf(said: z.output<typeof interview>): AtsInterview | null {
  if (!said.date) return null;
  const ends = (said.date + (said.duration ?? 60) * 60_000) as AtsInterview['ends'];
  return { id: said.id, starts: said.date, ends, isCancelled: !!said.canceledAt };
}

function statusOf(said: Opportunity, reason: ArchiveReason | null): AtsRecord['status'] {
  if (!said.archived?.archivedAt) return 'active';
  if (reason?.type === 'hired') return 'hired';
  return saysWithdrawn(reason?.text) ? 'withdrawn' : 'rejected';
}
