import { z } from 'zod';
import type { AtsRecord } from '../../record';
import { addressOf, atsId, firstOf, glance, latestOf, moment, nameOf } from '../bodies';

const relation = z.object({ data: z.object({ id: atsId }).nullish() }).nullish();

/** An application of `/v1/job-applications` (JSON:API). */
export const jobApplication = z.object({
  id: atsId,
  attributes: z.object({
    'created-at': moment,
    'updated-at': moment.nullish(),
    'changed-stage-at': moment.nullish(),
    'rejected-at': moment.nullish(),
    sourced: z.boolean().nullish().catch(null),
  }),
  relationships: z.object({
    candidate: relation,
    stage: relation,
    job: relation,
    'reject-reason': relation,
  }),
});
export type JobApplication = z.output<typeof jobApplication>;

/** What was included beside it, of whatever type. */
export const resource = z.object({
  id: atsId,
  type: z.string(),
  attributes: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.output<typeof resource>;

const text = z.string().nullish().catch(null);
const candidate = z.object({ 'first-name': text, 'last-name': text, email: text, phone: text });
const stage = z.object({ name: z.string(), 'stage-type': text });
const titled = z.object({ title: z.string() });
const reason = z.object({ 'rejected-by-company': z.boolean().nullish() });

/** What is asked for with each application. */
export const INCLUDED = 'candidate,stage,job,reject-reason';

/** False for somebody whom a recruiter found, and who lies where they were put: they may know nothing of it. */
export function hasApplied(
  { attributes, relationships }: JobApplication,
  included: readonly Resource[],
): boolean {
  const movedAt = attributes['changed-stage-at'] ?? attributes['created-at'];
  if (attributes.sourced !== true || movedAt > attributes['created-at']) return true;
  const at = partOf(stage, 'stages', relationships.stage?.data?.id, included);
  return (at?.['stage-type'] ?? 'inbox') !== 'inbox';
}

/**
 * An application as we see it; null when its candidate or job is not there. Rejections carry who ended it
 * (`rejected-by-company` of the reason). The API tells no times of interviews: none is added or cancelled by it.
 */
export function recordOf(
  said: JobApplication,
  included: readonly Resource[],
  recruiter: AtsRecord['recruiter'],
): AtsRecord | null {
  const { attributes, relationships } = said;
  const ids = {
    candidate: relationships.candidate?.data?.id,
    job: relationships.job?.data?.id,
    stage: relationships.stage?.data?.id,
    reason: relationships['reject-reason']?.data?.id,
  };
  const person = partOf(candidate, 'candidates', ids.candidate, included);
  if (!person || !ids.candidate || !ids.job) return null;
  const at = partOf(stage, 'stages', ids.stage, included);
  const rejectedAt = attributes['rejected-at'] ?? null;
  const since = attributes['changed-stage-at'] ?? null;
  const isHired = rejectedAt === null && at?.['stage-type'] === 'hired';
  const byCompany = partOf(reason, 'reject-reasons', ids.reason, included)?.['rejected-by-company'];
  return {
    application: said.id,
    candidate: {
      id: ids.candidate,
      name: nameOf([person['first-name'], person['last-name']], ids.candidate),
      email: addressOf([person.email]),
      phone: firstOf([person.phone]),
      mayBeMailed: true,
    },
    job: {
      id: ids.job,
      name: partOf(titled, 'jobs', ids.job, included)?.title ?? `Job ${ids.job}`,
    },
    stage: ids.stage && at ? { id: ids.stage, name: at.name } : null,
    recruiter,
    status:
      rejectedAt !== null
        ? byCompany === false
          ? 'withdrawn'
          : 'rejected'
        : isHired
          ? 'hired'
          : 'active',
    appliedAt: attributes['created-at'],
    stageSince: since,
    endedAt: rejectedAt ?? (isHired ? since : null),
    interviews: null,
    asOf: latestOf(attributes['created-at'], attributes['updated-at'], since, rejectedAt),
    isEstimated: false,
  };
}

function partOf<Schema extends z.ZodType>(
  schema: Schema,
  type: string,
  id: string | undefined,
  included: readonly Resource[],
): z.output<Schema> | null {
  const found = included.find((row) => row.type === type && row.id === id);
  return found ? glance(schema, found.attributes) : null;
}
