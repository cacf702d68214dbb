import { z } from 'zod';
import type { Instant } from '../../../../kernel/instant';
import type { AtsNotice, RawDelivery, VendorHooks, Verdict } from '../../record';
import { atsId, glance, jsonOf, millis, readBody } from '../bodies';
import { digestOf, hmacHex, isStale } from '../signing';
import { faultFor, keysOf } from './signature';

const WHAT = 'the Lever event';
const data = z.object({
  opportunityId: atsId.nullish(),
  candidateId: atsId.nullish(),
  contactId: atsId.nullish(),
});
const envelope = z.object({
  event: z.string().max(100),
  triggeredAt: millis,
  data: data.nullish(),
});
/** `candidateId` is what an opportunity was called before Lever had opportunities; the ids are the same. */
const opportunity = z.object({
  data: data.refine((said) => said.opportunityId ?? said.candidateId, {
    error: 'is missing, expected the opportunity',
    path: ['opportunityId'],
  }),
});

const REREAD = new Set([
  'applicationCreated',
  'candidateStageChange',
  'candidateArchiveChange',
  'candidateHired',
  'candidateDeleted',
  'interviewCreated',
  'interviewUpdated',
  'interviewDeleted',
]);

/**
 * Lever: the signature covers a token and a time only, so every delivery is a hint to read the opportunity again; an erasure
 * too. `triggeredAt` is signed, and old ones are refused. Nothing numbers the deliveries: they are known by event,
 * opportunity and time.
 * @see https://hire.lever.co/developer/documentation#webhooks ; ten events: https://apis.io/apis/lever-co/lever-webhooks/
 */
export const leverHooks: VendorHooks = {
  verify(delivery, secret, now): Verdict {
    const body = jsonOf(delivery);
    if (body === null) return { isGenuine: false, why: 'unreadable' };
    const why = faultFor(delivery, body, secret);
    if (why) return { isGenuine: false, why };
    const said = glance(envelope, body);
    if (!said) return { isGenuine: false, why: 'unreadable' };
    if (isStale(said.triggeredAt, now)) return { isGenuine: false, why: 'stale' };
    const about = said.data?.opportunityId ?? said.data?.candidateId ?? said.data?.contactId ?? '';
    const deliveryKey = digestOf(JSON.stringify([said.event, about, said.triggeredAt]));
    return { isGenuine: true, deliveryKey };
  },

  read(delivery): AtsNotice[] {
    const { event, triggeredAt: occurredAt, data: about } = readBody(envelope, delivery, WHAT);
    if (event === 'ping' || event === 'test') return [{ kind: 'ping', event }];
    if (/^contact(Created|Updated)$/.test(event)) {
      return [{ kind: 'ignored', event, why: 'comes with the next event of the application' }];
    }
    if (!REREAD.has(event)) return [{ kind: 'unknown', event }];
    const ids = readBody(opportunity, delivery, WHAT).data;
    const application = (ids.opportunityId ?? ids.candidateId)!;
    const notices: AtsNotice[] = [{ kind: 'reread', event, application, occurredAt }];
    if (event === 'candidateDeleted' && about?.contactId) {
      notices.push({ kind: 'perhaps_erased', event, candidate: about.contactId, occurredAt });
    }
    return notices;
  },

  sample(secret, now): RawDelivery {
    return deliveryOf({ event: 'ping', data: {} }, secret, now);
  },
};

/** An event as Lever signs and sends it. */
function deliveryOf(
  said: { event: string; data: Record<string, unknown> },
  secret: string,
  triggeredAt: Instant,
): RawDelivery {
  const token = digestOf(`${said.event}${triggeredAt}`).slice(0, 24);
  const signature = hmacHex(keysOf(secret)[0]!, `${token}${triggeredAt}`);
  const body = Buffer.from(JSON.stringify({ ...said, triggeredAt, token, signature }));
  return { body, headers: { 'content-type': 'application/json' } };
}
