import { z } from 'zod';
import { formatInstant } from '../../../../kernel/instant';
import type { AtsNotice, RawDelivery, VendorHooks, Verdict } from '../../record';
import { atsId, glance, jsonOf, moment, readBody } from '../bodies';
import { digestOf, faultOf, hmacHex, isStale } from '../signing';
import { candidate, hasApplied, recordOf } from './candidate';

const WHAT = 'the Workable event';
const HEADER = 'x-workable-signature';
const envelope = z.object({
  id: atsId.nullish(),
  event_type: z.string().max(100),
  fired_at: moment.nullish(),
});
const whole = z.object({ data: candidate });
const deleted = z.object({ data: z.object({ id: atsId }) });

/**
 * Workable: `X-Workable-Signature` is the hex of the HMAC of the raw bytes, keyed with the account's token. `fired_at` is
 * signed and tells how old an event is; `id` numbers them. The body is the state when it was sent, so whatever the event is
 * called, "disqualified" and "hired" are read from it every time: disqualifying has no event of its own.
 * @see https://workable.readme.io/reference/webhook-subscriptions-candidates-employees
 */
export const workableHooks: VendorHooks = {
  verify(delivery, secret, now): Verdict {
    const why = faultOf(delivery.headers[HEADER], secret, () => hmacHex(secret, delivery.body));
    if (why) return { isGenuine: false, why };
    const said = glance(envelope, jsonOf(delivery));
    if (!said) return { isGenuine: false, why: 'unreadable' };
    if (said.fired_at && isStale(said.fired_at, now)) return { isGenuine: false, why: 'stale' };
    return { isGenuine: true, deliveryKey: digestOf(said.id ?? delivery.body) };
  },

  read(delivery): AtsNotice[] {
    const { event_type: event, fired_at } = readBody(envelope, delivery, WHAT);
    const firedAt = fired_at ?? null;
    switch (event) {
      case 'ping':
        return [{ kind: 'ping', event }];
      case 'candidate_created':
      case 'candidate_moved': {
        const said = readBody(whole, delivery, WHAT).data;
        if (!hasApplied(said)) {
          return [{ kind: 'ignored', event, why: 'was sourced, and has not applied' }];
        }
        const record = recordOf(said, firedAt, event === 'candidate_moved', null);
        return [{ kind: 'record', event, record }];
      }
      case 'candidate_deleted': {
        const { id } = readBody(deleted, delivery, WHAT).data;
        return [{ kind: 'erased', event, candidate: id, occurredAt: firedAt }];
      }
      default:
        return [{ kind: 'unknown', event }];
    }
  },

  sample(secret, now): RawDelivery {
    const said = { id: `test-${now}`, event_type: 'ping', fired_at: formatInstant(now) };
    return deliveryOf(said, secret);
  },
};

/** An event as Workable signs and sends it. */
function deliveryOf(said: unknown, secret: string): RawDelivery {
  const body = Buffer.from(JSON.stringify(said));
  return {
    body,
    headers: { [HEADER]: hmacHex(secret, body), 'content-type': 'application/json' },
  };
}
