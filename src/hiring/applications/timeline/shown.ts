import type { EntryType, Show, TimelineEntry, TimelineView } from './timeline.view';

/** So many entries at once: a page weighs less than 100 kB with long mails in it. */
const PART = 30;

/**
 * A part of a timeline.
 * @param entries in order of time
 * @param before only those at places before that one, counted from the oldest that is shown; null for the newest
 */
export function partOf(
  entries: readonly TimelineEntry[],
  show: Show,
  before: number | null,
): TimelineView {
  const wanted = entries.filter((entry) => isShown(entry, show));
  const end = Math.min(before ?? wanted.length, wanted.length);
  const from = Math.max(0, end - PART);
  return {
    ...{ show, total: wanted.length, older: from > 0 ? from : null },
    isNewest: end === wanted.length,
    entries: wanted.slice(from, end).reverse(),
  };
}

function isShown({ type, promises, facts, text }: TimelineEntry, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'promises') return promises.length > 0 || isOf(PROMISES, type);
  if (show === 'messages') return isOf(MESSAGES, type);
  if (show === 'stages') return isOf(STAGES, type);
  const isLogged = type === 'message.delivered' && facts.channel !== 'email';
  return isLogged || isOf(NOTES, type) || (text !== null && isOf(WITH_REASONS, type));
}

function isOf(types: readonly EntryType[], type: EntryType): boolean {
  return types.includes(type);
}

const PROMISES: readonly EntryType[] = [
  ...(['promise.made', 'promise.rescheduled', 'promise.broken', 'clock.paused'] as const),
  ...(['clock.resumed', 'question.waived'] as const),
];
const MESSAGES: readonly EntryType[] = [
  ...(['message.queued', 'message.delivered', 'message.bounced', 'message.received'] as const),
  ...(['contact.disputed', 'dispute.upheld', 'question.waived'] as const),
];
const STAGES: readonly EntryType[] = [
  ...(['application.received', 'application.reopened', 'application.withdrawn'] as const),
  ...(['application.hired', 'stage.entered', 'interview.scheduled', 'interview.held'] as const),
  ...(['interview.not_held', 'assignment.given', 'assignment.returned', 'job.closed'] as const),
  ...(['decision.made', 'decision.undone'] as const),
];
const NOTES: readonly EntryType[] = [
  ...(['request.asked', 'request.answered', 'owner.changed', 'contact.disputed'] as const),
];
const WITH_REASONS: readonly EntryType[] = [
  ...(['decision.made', 'clock.paused', 'application.withdrawn', 'application.reopened'] as const),
];
