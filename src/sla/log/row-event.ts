import type { Instant } from '../../kernel/instant';
import { PROMISE_KINDS, STAGE_KINDS, type ApplicationEvent, type EventType } from '../event';
import type { Cells } from './cells';

/** The owner of an application that names none. */
export const UNASSIGNED = 'unassigned';

/**
 * The event of a row whose kind and time are known, from the columns that such an event needs (design, section 5).
 * @throws UnreadableCell for a cell that is missing or not as expected
 */
export function readEvent(row: Cells, type: EventType, at: Instant): ApplicationEvent {
  switch (type) {
    case 'application.received':
      return {
        type,
        at,
        job: row.name('job'),
        owner: row.name('recruiter') ?? UNASSIGNED,
        applyUntil: row.instant('due') ?? undefined,
      };
    case 'owner.changed':
      return { type, at, to: row.name('recruiter') ?? UNASSIGNED };
    case 'stage.entered':
      return { type, at, stage: row.name('stage'), kind: row.oneOf('kind', STAGE_KINDS) };
    case 'interview.held':
      return { type, at, interview: row.optional('message') };
    case 'interview.not_held':
      return { type, at, interview: row.id('message') };
    case 'promise.made':
      return {
        type,
        at,
        kind: row.oneOf('kind', PROMISE_KINDS),
        message: row.id('message'),
        due: dueOf(row),
        text: row.words(),
      };
    case 'promise.rescheduled':
      return {
        type,
        at,
        ref: row.optional('ref') ?? row.missing('ref', 'the message of the promise it moves'),
        message: row.id('message'),
        due: dueOf(row),
        text: row.words(),
      };
    case 'message.queued':
      return { type, at, message: row.id('message'), automated: row.flag('automated') };
    case 'message.delivered':
      return readDelivery(row, at);
    case 'message.received':
      return {
        type,
        at,
        message: row.id('message'),
        kind: row.oneOf('kind', ['question', 'other'], 'question'),
      };
    case 'message.bounced':
    case 'contact.disputed':
    case 'dispute.upheld':
      return { type, at, message: row.id('message') };
    case 'job.closed':
      if (row.optional('outcome') !== null) row.oneOf('outcome', ['filled', 'cancelled']);
      return { type, at };
    default:
      return { type, at };
  }
}

function readDelivery(row: Cells, at: Instant): ApplicationEvent {
  const due = row.instant('due') ?? undefined;
  const purposes = row.purposes();
  return {
    type: 'message.delivered',
    at,
    message: row.id('message'),
    purposes,
    channel: row.channel(),
    automated: row.flag('automated'),
    due,
    // only words that promise something are shown again
    text: due !== undefined || purposes.includes('promise') ? row.words() : undefined,
  };
}

function dueOf(row: Cells): Instant {
  return row.instant('due') ?? row.missing('due', 'the time by which it was promised');
}
