import type { Instant } from '../../../kernel/instant';
import type { Rule } from '../../../sla/policy/policy';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import type { TimelineEntry, TimelinePromise } from './timeline.view';

/**
 * Says at each entry what it opened, kept or ended, and puts in what no event tells: that something was due and not
 * kept.
 * @param entries in order of time
 * @param rules those of the application's policy, by key
 */
export function withPromises(
  entries: readonly TimelineEntry[],
  commitments: readonly CommitmentRow[],
  rules: ReadonlyMap<string, Rule>,
  now: Instant,
): TimelineEntry[] {
  const broken: TimelineEntry[] = [];
  for (const row of commitments) {
    const opener = openerOf(row, entries, rules.get(row.rule));
    opener?.promises.push(promiseOf(row, 'opened'));
    const ender = enderOf(row, entries);
    if (ender) ender.promises.push(promiseOf(row, endOf(row)));
    if (row.dueAt < (row.endedAt ?? now)) broken.push(breachOf(row));
  }
  // at one instant what happened stands before what the time brought
  return [...entries, ...broken].sort((a, b) => a.at - b.at);
}

function openerOf(
  { openedAt, promise, key }: CommitmentRow,
  entries: readonly TimelineEntry[],
  rule: Rule | undefined,
): TimelineEntry | undefined {
  const then = entries.filter(({ at }) => at === openedAt);
  const types: readonly string[] = rule?.on.map(({ event }) => event) ?? [];
  const openers = then.filter(({ id, type }) =>
    promise === null
      ? types.includes(type)
      : id.endsWith(`/${promise}`) && [...types, 'promise.rescheduled'].includes(type),
  );
  // several of one rule at one instant: the first event opened the first
  const nth = Number(key.slice(key.lastIndexOf('#') + 1));
  return openers[nth - 1] ?? openers[0] ?? then.at(-1);
}

function enderOf(
  { ended, endedAt, evidence }: CommitmentRow,
  entries: readonly TimelineEntry[],
): TimelineEntry | undefined {
  if (ended === null) return undefined;
  const then = entries.filter(({ at }) => at === endedAt);
  const delivered = then.filter(({ type }) => type === 'message.delivered');
  if (ended === 'kept') return delivered.find(({ id }) => id.endsWith(`/${evidence}`));
  return then.find(({ type }) => ENDING.includes(type)) ?? delivered[0] ?? then.at(-1);
}

const ENDING: readonly string[] = [
  ...['application.withdrawn', 'application.hired', 'question.waived', 'candidate.erased'],
  ...['promise.made', 'promise.rescheduled'],
];

function endOf({ ended, endedAt, dueAt }: CommitmentRow): TimelinePromise['what'] {
  const isLate = dueAt < endedAt!;
  if (ended === 'kept') return isLate ? 'late' : 'kept';
  if (ended === 'released') return isLate ? 'broken' : 'released';
  return 'rescheduled';
}

function promiseOf(row: CommitmentRow, what: TimelinePromise['what']): TimelinePromise {
  const { id, rule, title, dueAt } = row;
  return { id, rule, title, dueAt, what, reason: what === 'opened' ? null : row.reason };
}

function breachOf(row: CommitmentRow): TimelineEntry {
  return {
    ...{ id: `${row.id}/broken`, type: 'promise.broken', at: row.dueAt, learntAt: null },
    ...{ actor: null, facts: {}, text: null, mail: null, received: null },
    promises: [promiseOf(row, 'broken')],
  };
}
