import { z } from 'zod';
import type { Instant } from '../../../../kernel/instant';
import { formatInstant } from '../../../../kernel/instant';
import type { AtsNotice, RawDelivery, VendorHooks, Verdict } from '../../record';
import { atsId, glance, jsonOf, moment, readBody } from '../bodies';
import { digestOf, faultOf, hmacHex, isStale } from '../signing';
import { hookApplication, noticeOf } from './application';

const WHAT = 'the Greenhouse event';
/** The ping that checks the address may have no action. */
const envelope = z.object({ action: z.string().max(100).optional() });
const about = z.object({ payload: z.object({ application: hookApplication }) });
const times = z.object({
  payload: z.object({
    application: z.object({
      applied_at: moment.nullish().catch(null),
      last_activity_at: moment.nullish().catch(null),
      rejected_at: moment.nullish().catch(null),
    }),
  }),
});
const deleted = z.object({ payload: z.object({ application: z.object({ id: atsId }) }) });
const person = z.object({ payload: z.object({ person: z.object({ id: atsId }) }) });
const merge = z.object({
  payload: z.object({ person: z.object({ id: atsId, new_candidate_id: atsId }) }),
});
const anonymized = z.object({
  payload: z.object({ candidate_id: atsId, anonymized_fields: z.array(z.string()).optional() }),
});
const interview = z.object({ payload: z.object({ interview: z.object({ id: atsId }) }) });

/** The events that tell an application's state and, by it, their own time. */
const DATED = new Set([
  'new_candidate_application',
  'candidate_stage_change',
  'reject_candidate',
  'unreject_candidate',
  'unhire_candidate',
]);
/** Those too that tell a state and may have no time of now in it: a changed field is no activity, a hiring has none at all. */
const STATES = new Set([...DATED, 'hire_candidate', 'application_updated']);
/** Who somebody is; without these a person is not forgotten, only a title or a tag of theirs. */
const IDENTIFYING = /^(full_name|first_name|last_name|emails?|email_addresses)$/;

/**
 * Greenhouse: `Signature: sha256 <hex>` over the raw bytes, whose `\u003c` and the like stay as they are. No time is signed by
 * itself, so an event that tells what happened is stale by the newest time in it; what deletes is never too old to be obeyed.
 * Deliveries are known by their bytes: the header `Greenhouse-Event-ID` is not signed, and would let a copy pass for new.
 * @see https://developers.greenhouse.io/webhooks.html
 */
export const greenhouseHooks: VendorHooks = {
  verify(delivery, secret, now): Verdict {
    const why = faultOf(delivery.headers.signature, secret, () => sign(secret, delivery.body));
    if (why) return { isGenuine: false, why };
    const said = glance(envelope, jsonOf(delivery));
    if (!said) return { isGenuine: false, why: 'unreadable' };
    const at = DATED.has(said.action ?? '') ? newestOf(delivery) : null;
    // a time ahead of ours is the vendor's own, and signed
    if (at !== null && at < now && isStale(at, now)) return { isGenuine: false, why: 'stale' };
    return { isGenuine: true, deliveryKey: digestOf(delivery.body) };
  },

  read(delivery, receivedAt): AtsNotice[] {
    const { action: event = 'ping' } = readBody(envelope, delivery, WHAT);
    return [noticeFor(event, delivery, receivedAt)];
  },

  sample(secret, now): RawDelivery {
    const body = Buffer.from(JSON.stringify(exampleOf(now)).replaceAll('<', '\\u003c'));
    return { body, headers: { signature: sign(secret, body), 'content-type': 'application/json' } };
  },
};

function sign(secret: string, body: Buffer): string {
  return `sha256 ${hmacHex(secret, body)}`;
}

function newestOf(delivery: RawDelivery): Instant | null {
  const { applied_at, last_activity_at, rejected_at } =
    glance(times, jsonOf(delivery))?.payload.application ?? {};
  const known = [applied_at, last_activity_at, rejected_at].filter((at) => typeof at === 'number');
  return known.length === 0 ? null : (Math.max(...known) as Instant);
}

function noticeFor(event: string, delivery: RawDelivery, receivedAt: Instant): AtsNotice {
  const occurredAt = null;
  if (STATES.has(event)) {
    return noticeOf(event, readBody(about, delivery, WHAT).payload.application, receivedAt);
  }
  switch (event) {
    case 'ping':
      return { kind: 'ping', event };
    case 'new_prospect_application':
      return { kind: 'ignored', event, why: 'a prospect, who has not applied' };
    case 'update_candidate':
      return { kind: 'ignored', event, why: 'comes with the next event of the application' };
    case 'delete_candidate': {
      const { id } = readBody(person, delivery, WHAT).payload.person;
      return { kind: 'erased', event, candidate: id, occurredAt };
    }
    case 'candidate_anonymized':
      return forgetting(event, readBody(anonymized, delivery, WHAT).payload);
    case 'merge_candidate': {
      const { id, new_candidate_id } = readBody(merge, delivery, WHAT).payload.person;
      return { kind: 'merged', event, from: id, into: new_candidate_id, occurredAt };
    }
    case 'delete_application': {
      const { id } = readBody(deleted, delivery, WHAT).payload.application;
      return { kind: 'application_deleted', event, application: id, occurredAt };
    }
    case 'interview_deleted': {
      const { id } = readBody(interview, delivery, WHAT).payload.interview;
      return { kind: 'interview_deleted', event, interview: id, occurredAt };
    }
    default:
      return { kind: 'unknown', event };
  }
}

function forgetting(
  event: string,
  said: { candidate_id: string; anonymized_fields?: string[] | undefined },
): AtsNotice {
  const isWhole = said.anonymized_fields?.some((field) => IDENTIFYING.test(field)) ?? true;
  return isWhole
    ? { kind: 'erased', event, candidate: said.candidate_id, occurredAt: null }
    : { kind: 'ignored', event, why: 'name and address of the person stay' };
}

function exampleOf(now: Instant): unknown {
  const at = formatInstant(now);
  return {
    action: 'ping',
    payload: { sent_at: at, web_hook: { name: 'Test from Lupaus <ping>' } },
  };
}
