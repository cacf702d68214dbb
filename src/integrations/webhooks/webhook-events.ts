import { EVENT_TYPES } from '../../sla/event';

/** What becomes of promises. */
export const PROMISE_EVENTS = [
  'commitment.at_risk',
  'commitment.broken',
  'commitment.kept',
] as const;

/** Everything that an endpoint can be told of. */
export const WEBHOOK_EVENTS: readonly string[] = [...EVENT_TYPES, ...PROMISE_EVENTS];
