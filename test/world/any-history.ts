import * as fc from 'fast-check';
import type { Instant } from '../../src/kernel/instant';
import type { ApplicationEvent } from '../../src/sla/event';
import { CHANNELS, PROMISE_KINDS, STAGE_KINDS } from '../../src/sla/event';
import { PURPOSES } from '../../src/sla/policy/purpose';
import { local } from './history';

const DAY = 86_400_000;
const MINUTE = 60_000;
const FIRST = local('03-02 00:00');
/** Days over which events are spread: Easter, May Day and Ascension lie between. */
const DAYS = 80;

/** An instant of spring 2026, often just at, before or after an opening or closing, of four days often the same. */
export const instant = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: DAYS }), fc.constantFrom(0, 1, 7, 30)),
    fc.constantFrom(0, 479, 480, 481, 600, 754, 959, 960, 961, 1200),
    fc.constantFrom(0, 0, 0, 1, 500),
  )
  .map(([day, minute, ms]) => (FIRST + day * DAY + minute * MINUTE + ms) as Instant);

const id = fc.constantFrom('m1', 'm2', 'm3', 'm4');
const interview = fc.constantFrom('i1', 'i2', null);
const purposes = fc.uniqueArray(fc.constantFrom(...PURPOSES), { minLength: 1, maxLength: 2 });
const person = fc.constantFrom('kaisa', 'mika', 'sari');
const step = fc.constantFrom(
  ...([
    'application.reopened',
    'interview.scheduled',
    'assignment.returned',
    'decision.made',
    'decision.undone',
    'question.waived',
    'feedback.requested',
    'clock.paused',
    'clock.resumed',
    'job.closed',
  ] as const),
);
const end = fc.constantFrom(
  ...(['application.withdrawn', 'application.hired', 'candidate.erased'] as const),
);

/** Mika owns it when it has been silent for too long, and is charged with nothing: the rarest row of a report. */
export const SILENT_ONLY: ApplicationEvent[] = [
  { type: 'application.received', at: FIRST, job: 'sales', owner: 'kaisa' },
  {
    ...{ type: 'message.delivered', at: (FIRST + 16 * DAY) as Instant, message: 'm1' },
    ...{ purposes: ['acknowledgement'], channel: 'email', automated: false },
  },
  { type: 'owner.changed', at: (FIRST + 30 * DAY) as Instant, to: 'mika' },
];

type Kind<T extends ApplicationEvent['type']> = Extract<ApplicationEvent, { type: T }>;

export const delivered: fc.Arbitrary<Kind<'message.delivered'>> = fc.record(
  {
    type: fc.constant('message.delivered' as const),
    at: instant,
    message: id,
    purposes,
    channel: fc.constantFrom(...CHANNELS),
    automated: fc.boolean(),
    due: instant,
  },
  { requiredKeys: ['type', 'at', 'message', 'purposes', 'channel', 'automated'] },
);

/** Any event but the receipt, plausible where it stands or not. */
const event: fc.Arbitrary<ApplicationEvent> = fc.oneof(
  { weight: 6, arbitrary: delivered },
  { weight: 5, arbitrary: fc.record({ type: step, at: instant }) },
  { weight: 1, arbitrary: fc.record({ type: end, at: instant }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('stage.entered' as const),
      at: instant,
      stage: fc.constantFrom(null, 's1', 's2'),
      kind: fc.constantFrom(...STAGE_KINDS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('interview.held' as const, 'interview.not_held' as const),
      at: instant,
      interview,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('promise.made' as const),
      at: instant,
      kind: fc.constantFrom(...PROMISE_KINDS),
      due: instant,
      message: id,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('promise.rescheduled' as const),
      at: instant,
      ref: id,
      due: instant,
      message: id,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('message.queued' as const),
      at: instant,
      message: id,
      automated: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('message.received' as const),
      at: instant,
      message: id,
      kind: fc.constantFrom('question' as const, 'other' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'message.bounced' as const,
        'contact.disputed' as const,
        'dispute.upheld' as const,
      ),
      at: instant,
      message: id,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('owner.changed' as const), at: instant, to: person }),
  },
);

const later = (at: Instant, hours: number) => (at + hours * 60 * MINUTE) as Instant;
const hours = fc.constantFrom(0, 1, 5, 24, 30, 100, 300);
const said = { channel: 'email', automated: false } as const;

/** The candidate is asked for something, the clock stopped, and perhaps started again. */
const pause = fc
  .tuple(instant, fc.constantFrom(0, 1, 20, 90), hours, fc.boolean(), fc.boolean())
  .map(([at, until, length, automated, resumed]): ApplicationEvent[] => [
    { ...said, type: 'message.delivered', at, message: 'ask', purposes: ['offer'], automated },
    { type: 'clock.paused', at: later(at, until) },
    ...(resumed ? [{ type: 'clock.resumed' as const, at: later(at, until + length) }] : []),
  ]);

/** A date is given and moved, and the message that says so delivered at some time. */
const move = fc
  .tuple(instant, hours, hours, hours, fc.constantFrom(...PROMISE_KINDS), id)
  .map(([at, wait, delivery, rest, kind, message]): ApplicationEvent[] => {
    const due = later(at, wait + rest);
    const moved = { message: `${message}+`, due: later(due, 100) };
    return [
      { type: 'promise.made', at, kind, due, message },
      { type: 'promise.rescheduled', at: later(at, wait), ref: message, ...moved },
      {
        ...{ ...said, type: 'message.delivered', at: later(at, delivery), purposes: ['promise'] },
        message: moved.message,
      },
    ];
  });

/** Events in the order in which they happened; of one instant in the order in which they were written. */
export function inOrder<T extends { at: Instant }>(events: readonly T[]): T[] {
  return [...events].sort((a, b) => a.at - b.at);
}

/** A receipt and what may come after it, but none of the types left out. */
export function anyHistory(without: readonly ApplicationEvent['type'][] = []) {
  const receipt = fc.record(
    {
      type: fc.constant('application.received' as const),
      at: fc.constant(FIRST),
      job: fc.constant('sales'),
      owner: person,
      applyUntil: instant,
    },
    { requiredKeys: ['type', 'at', 'job', 'owner'] },
  );
  const single = event.map((one) => [one]);
  const episode = fc.oneof({ weight: 10, arbitrary: single }, pause, move);
  return fc
    .tuple(receipt, fc.array(episode, { maxLength: 24, size: 'max' }))
    .map(([first, episodes]): ApplicationEvent[] => {
      const events = episodes.flat().filter(({ type }) => !without.includes(type));
      return [first, ...inOrder(events)];
    });
}
