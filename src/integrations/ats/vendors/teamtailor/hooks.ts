import { z } from 'zod';
import { formatInstant, type Instant } from '../../../../kernel/instant';
import type { AtsNotice, RawDelivery, VendorHooks, Verdict } from '../../record';
import { atsId, glance, jsonOf, moment, readBody } from '../bodies';
import { digestOf, faultOf, hmacHex, isStale } from '../signing';

const WHAT = 'the Teamtailor event';
const HEADER = 'teamtailor-signature';
/** Company webhooks: the envelope of https://partner.teamtailor.com/company_webhooks */
const company = z.object({
  payload: z.object({
    event_name: z.string().max(100),
    data: z.object({
      id: atsId,
      attributes: z.object({ 'updated-at': moment.nullish().catch(null) }).nullish(),
    }),
  }),
  signature: z.string().nullish(),
});
/** Partner webhooks: another body, and the signature in a header; as integrators read them. */
const partner = z.object({
  resource_id: atsId,
  event_name: z.string().max(100).nullish(),
  event: z.string().max(100).nullish(),
});

interface Said {
  event: string;
  id: string;
  updatedAt: Instant | null;
  signature: string | undefined;
}

/**
 * Teamtailor: Base64 of the hex of the HMAC of the resource's id, and of nothing else. It stays the same for good, so whoever
 * saw one delivery can make others: each is a hint to read the application again, and none is taken at its word. Therefore
 * `updated-at` is unsigned too; what claims to be long past is refused all the same, except a deletion.
 * @see https://partner.teamtailor.com/company_webhooks , https://support.teamtailor.com/en/articles/8068954-webhooks-events
 */
export const teamtailorHooks: VendorHooks = {
  verify(delivery, secret, now): Verdict {
    const body = jsonOf(delivery);
    if (body === null) return { isGenuine: false, why: 'unreadable' };
    const said = glimpse(body, delivery);
    if (!said) return { isGenuine: false, why: 'unreadable' };
    const why = faultOf(said.signature, secret, () => sign(secret, said.id));
    if (why) return { isGenuine: false, why };
    const isDeletion = said.event.endsWith('.destroy');
    if (said.updatedAt !== null && !isDeletion && isStale(said.updatedAt, now)) {
      return { isGenuine: false, why: 'stale' };
    }
    // without a time every change looks like the one before: better read once too often
    const isDated = said.updatedAt !== null || isDeletion;
    const known = digestOf(delivery.body);
    return { isGenuine: true, deliveryKey: isDated ? known : digestOf(`${known}/${now}`) };
  },

  read(delivery): AtsNotice[] {
    const said =
      glimpse(jsonOf(delivery), delivery) ?? saidBy(readBody(company, delivery, WHAT), undefined);
    const { event, id, updatedAt } = said;
    // a deletion's `updated-at` is of before
    const occurredAt = event.endsWith('.destroy') ? null : updatedAt;
    if (event.startsWith('job_application.')) {
      return [{ kind: 'reread', event, application: id, occurredAt }];
    }
    if (event === 'candidate.destroy') {
      return [{ kind: 'perhaps_erased', event, candidate: id, occurredAt }];
    }
    if (event === 'ping') return [{ kind: 'ping', event }];
    return /^(candidate|job)\./.test(event)
      ? [{ kind: 'ignored', event, why: 'comes with the next event of the application' }]
      : [{ kind: 'unknown', event }];
  },

  sample(secret, now): RawDelivery {
    return deliveryOf({ event: 'ping', id: '1', attributes: {} }, secret, now);
  },
};

/** An event of a company webhook as Teamtailor signs and sends it. */
function deliveryOf(
  said: { event: string; id: string; attributes: Record<string, unknown> },
  secret: string,
  at: Instant,
): RawDelivery {
  const attributes = { 'updated-at': formatInstant(at), ...said.attributes };
  const data = { id: said.id, type: 'job-applications', attributes };
  const envelope = { payload: { event_name: said.event, data }, signature: sign(secret, said.id) };
  const body = Buffer.from(JSON.stringify(envelope));
  return { body, headers: { 'content-type': 'application/json' } };
}

function sign(secret: string, id: string): string {
  return Buffer.from(hmacHex(secret, id)).toString('base64');
}

function glimpse(body: unknown, { headers }: RawDelivery): Said | null {
  const ofCompany = glance(company, body);
  if (ofCompany) return saidBy(ofCompany, headers[HEADER]);
  const ofPartner = glance(partner, body);
  if (!ofPartner) return null;
  const event = ofPartner.event_name ?? ofPartner.event ?? 'job_application.update';
  return { event, id: ofPartner.resource_id, updatedAt: null, signature: headers[HEADER] };
}

function saidBy(
  { payload, signature }: z.output<typeof company>,
  header: string | undefined,
): Said {
  return {
    event: payload.event_name,
    id: payload.data.id,
    updatedAt: payload.data.attributes?.['updated-at'] ?? null,
    signature: signature ?? header,
  };
}
