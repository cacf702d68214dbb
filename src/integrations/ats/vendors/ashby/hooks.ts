import { z } from 'zod';
import type { AtsNotice, RawDelivery, VendorHooks, Verdict } from '../../record';
import { atsId, glance, jsonOf, moment, readBody } from '../bodies';
import { digestOf, faultOf, hmacHex, isStale } from '../signing';
import { application, hasApplied, recordOf } from './application';

const WHAT = 'the Ashby event';
const envelope = z.object({
  action: z.string().max(100),
  webhookActionId: z.string().max(200).nullish(),
});
const about = z.object({ data: z.object({ application }) });
const glimpse = z.object({
  data: z.object({ application: z.object({ id: atsId, updatedAt: moment.nullish().catch(null) }) }),
});
const withId = z.object({ id: atsId }).nullish().catch(null);
/** Who or what an event is about: one act on several of them makes one event of each. */
const subject = z.object({
  data: z.object({
    ...{ application: withId, interviewSchedule: withId },
    ...{ candidate: withId, deletedCandidate: withId },
  }),
});
const scheduled = z.object({
  data: z.object({
    interviewSchedule: z.object({ applicationId: atsId, updatedAt: moment.nullish() }),
  }),
});
const deleted = z.object({ data: z.object({ candidate: z.object({ id: atsId }) }) });
const merged = z.object({
  data: z.object({
    deletedCandidate: z.object({ id: atsId }),
    mergedCandidate: z.object({ id: atsId }),
  }),
});

/** Events with a whole application. Of one change up to three come, in any order, all with the same state. */
const STATES = new Set([
  'applicationSubmit',
  'applicationUpdate',
  'candidateStageChange',
  'candidateHire',
]);

/**
 * Ashby: `Ashby-Signature: sha256=<hex>` over the raw bytes, once a secret token is set (without one we take nothing). The
 * newest time in an application's state tells how old the event is. One change makes a cascade (hire, stage change, update)
 * under one `webhookActionId`; each is read into the same record, so what comes second changes nothing.
 * @see https://developers.ashbyhq.com/docs/setting-up-webhooks ; payloads: api-evangelist/ashby,
 *   openapi/ashby-webhook-payloads-api-openapi.yml
 */
export const ashbyHooks: VendorHooks = {
  verify(delivery, secret, now): Verdict {
    const given = delivery.headers['ashby-signature'];
    const why = faultOf(given, secret, () => sign(secret, delivery.body));
    if (why) return { isGenuine: false, why };
    const body = jsonOf(delivery);
    const said = glance(envelope, body);
    if (!said) return { isGenuine: false, why: 'unreadable' };
    const of = glance(glimpse, body)?.data.application;
    const at = STATES.has(said.action) ? (of?.updatedAt ?? null) : null;
    if (at !== null && at < now && isStale(at, now)) return { isGenuine: false, why: 'stale' };
    const { action, webhookActionId } = said;
    const known =
      webhookActionId && digestOf(JSON.stringify([webhookActionId, action, subjectOf(body)]));
    return { isGenuine: true, deliveryKey: known ?? digestOf(delivery.body) };
  },

  read(delivery): AtsNotice[] {
    const { action: event } = readBody(envelope, delivery, WHAT);
    return [noticeFor(event, delivery)];
  },

  sample(secret, now): RawDelivery {
    const webhookActionId = `test-${now}`;
    const said = { action: 'ping', webhookActionId, data: { webhookActionType: 'ping' } };
    return deliveryOf(said, secret);
  },
};

/** An event as Ashby signs and sends it. */
function deliveryOf(said: unknown, secret: string): RawDelivery {
  const body = Buffer.from(JSON.stringify(said));
  return {
    body,
    headers: { 'ashby-signature': sign(secret, body), 'content-type': 'application/json' },
  };
}

function sign(secret: string, body: Buffer): string {
  return `sha256=${hmacHex(secret, body)}`;
}

function subjectOf(body: unknown): string | undefined {
  const { application, interviewSchedule, candidate, deletedCandidate } =
    glance(subject, body)?.data ?? {};
  return (application ?? interviewSchedule ?? candidate ?? deletedCandidate)?.id;
}

function noticeFor(event: string, delivery: RawDelivery): AtsNotice {
  if (STATES.has(event)) {
    const said = readBody(about, delivery, WHAT).data.application;
    const record = recordOf(said, event === 'candidateStageChange', null);
    return hasApplied(said)
      ? { kind: 'record', event, record }
      : { kind: 'ignored', event, why: 'a lead, who has not applied' };
  }
  switch (event) {
    case 'ping':
      return { kind: 'ping', event };
    case 'interviewScheduleCreate':
    case 'interviewScheduleUpdate': {
      // one schedule of possibly several, and nothing of the application
      const said = readBody(scheduled, delivery, WHAT).data.interviewSchedule;
      const occurredAt = said.updatedAt ?? null;
      return { kind: 'reread', event, application: said.applicationId, occurredAt };
    }
    case 'candidateDelete': {
      const { id } = readBody(deleted, delivery, WHAT).data.candidate;
      return { kind: 'erased', event, candidate: id, occurredAt: null };
    }
    case 'candidateMerge': {
      const { deletedCandidate, mergedCandidate } = readBody(merged, delivery, WHAT).data;
      const [from, into] = [deletedCandidate.id, mergedCandidate.id];
      return { kind: 'merged', event, from, into, occurredAt: null };
    }
    default:
      return { kind: 'unknown', event };
  }
}
