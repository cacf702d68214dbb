import type { Arrival } from '../../../hiring/intake/arrival';
import type { JourneyEvent } from '../../../journey/record/journal-event';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { Purpose } from '../../../sla/policy/purpose';
import type { ImportChoices } from '../runs/import-choices';
import type { Resolved } from './resolver';

type Chosen = Pick<ImportChoices, 'promises' | 'mails'>;

/**
 * An application as it is taken in, with what is recorded of it.
 * @param at the instant of the import
 */
export function arrivalOf(resolved: Resolved, chosen: Chosen, at: Instant): Arrival {
  const { row, job, stage, owner, externalId, candidate, history } = resolved;
  const { appliedAt, status } = row;
  const isRecord = history !== null || (chosen.promises === 'for_the_record' && appliedAt !== null);
  const receivedAt = isRecord ? appliedAt! : at;
  const isReceipted = chosen.mails && status === 'active' && candidate.email !== null;
  const events =
    history ?? (isRecord ? trueTimes(resolved, appliedAt!, at) : atOnce(resolved, isReceipted, at));
  const since = row.stageSince;
  const stageSince = since !== null && since > (appliedAt ?? since) ? since : null;
  return {
    ...{ job, stage: stage.id, stageSince, owner: owner.id, externalId, candidate, status },
    ...{ receivedAt, appliedAt, events, isReceipted },
  };
}

/** Promises start now; what was before is taken as done elsewhere, and earns nobody anything. */
function atOnce({ row, ...rest }: Resolved, isReceipted: boolean, at: Instant): JourneyEvent[] {
  const received = receipt(rest, rest.stage.id, at);
  switch (row.status) {
    case 'active':
      return isReceipted ? [received] : [received, said(['acknowledgement'], true, at)];
    case 'hired':
      return [received, { type: 'application.hired', at }];
    case 'withdrawn':
      return [received, { type: 'application.withdrawn', at }];
    case 'closed':
      return [received, { type: 'job.closed', at }];
    case 'rejected':
      // by a machine, as far as merit goes: nobody here wrote it
      return [received, said(['rejection'], true, at)];
  }
}

/** Everything at the time at which it was, as far as the file tells. */
function trueTimes(resolved: Resolved, appliedAt: Instant, now: Instant): JourneyEvent[] {
  const { row, stage } = resolved;
  const { stageSince, lastContactAt, status } = row;
  const last = Math.max(appliedAt, stageSince ?? 0, lastContactAt ?? 0) as Instant;
  const end = status === 'active' ? null : earliest(row.endedAt ?? last, now);
  const isMoved = stageSince !== null && stageSince > appliedAt;
  const events: JourneyEvent[] = [];
  if (isMoved && (end === null || stageSince <= end)) {
    events.push({ type: 'stage.entered', at: stageSince, stage: stage.id, kind: stage.kind });
  }
  // a word after the decision told it; one before says that somebody wrote, and not what
  const isTold = end !== null && lastContactAt !== null && lastContactAt >= end;
  if (lastContactAt !== null && lastContactAt >= appliedAt) {
    const purposes: Purpose[] = status === 'rejected' && isTold ? ['rejection'] : ['status_update'];
    events.push(said(purposes, false, lastContactAt));
  }
  if (end !== null) events.push(ending(status, end));
  const first = receipt(resolved, (isMoved ? resolved.firstStage : stage).id, appliedAt);
  return [first, ...events.sort((a, b) => a.at - b.at || order(a) - order(b))];
}

/** At one instant the decision goes before the word that tells it. */
function order({ type }: JourneyEvent): number {
  return type === 'message.delivered' ? 1 : 0;
}

function ending(status: Resolved['row']['status'], at: Instant): JourneyEvent {
  if (status === 'hired') return { type: 'application.hired', at };
  if (status === 'withdrawn') return { type: 'application.withdrawn', at };
  return { type: 'decision.made', at, outcome: 'rejected' };
}

function receipt(
  { job, owner }: Pick<Resolved, 'job' | 'owner'>,
  stage: string,
  at: Instant,
): JourneyEvent {
  const { id, policy, calendar } = job;
  const applyUntil = job.applyUntil ?? undefined;
  return {
    ...{ type: 'application.received', at, job: id, owner: owner.id, stage },
    ...{ applyUntil, policy, calendar },
  };
}

function said(purposes: Purpose[], automated: boolean, at: Instant): JourneyEvent {
  const message = newId<'message'>(at);
  const about = { message, purposes, channel: 'email', automated, evidence: 'import' } as const;
  return { type: 'message.delivered', at, ...about };
}

function earliest(a: Instant, b: Instant): Instant {
  return Math.min(a, b) as Instant;
}
