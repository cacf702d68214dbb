import * as fc from 'fast-check';
import {
  VENDORS,
  type RawDelivery,
  type Vendor,
  type Verdict,
} from '../../src/integrations/ats/record';
import { hooksOf } from '../../src/integrations/ats/vendors/vendors';
import type { Instant } from '../../src/kernel/instant';
import { sent, signedBytes, withSignature, HEADERS, SECRET } from './vendors/sent';
import { hmac, STEPS } from './vendors/story';
import { startVendor, type PlayedVendor } from './vendors/vendor-server';

const RECEIVED = Date.UTC(2026, 10, 20, 9) as Instant;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SIGN_BODIES = VENDORS.filter((vendor) => HEADERS[vendor] !== undefined);

const played = {} as Record<Vendor, PlayedVendor>;
beforeAll(async () => {
  for (const vendor of VENDORS) played[vendor] = await startVendor(vendor, RECEIVED);
});
afterAll(() => Promise.all(VENDORS.map((vendor) => played[vendor].close())));

const first = (vendor: Vendor): RawDelivery => played[vendor].deliveries('received')[0]!;
const verify = (
  vendor: Vendor,
  delivery: RawDelivery,
  now = RECEIVED,
  secret = played[vendor].secret,
) => hooksOf(vendor).verify(delivery, secret, now);
const keyIn = (verdict: Verdict): string => {
  if (!verdict.isGenuine) throw new Error(`refused: ${verdict.why}`);
  return verdict.deliveryKey;
};
const keyOf = (vendor: Vendor, delivery: RawDelivery, now?: Instant): string =>
  keyIn(verify(vendor, delivery, now));

describe.each(VENDORS)('a delivery of %s', (vendor: Vendor) => {
  it.each([...STEPS, 'deleted'] as const)('is genuine when it is (%s)', (step) => {
    for (const delivery of played[vendor].deliveries(step)) {
      const now = played[vendor].times.at(step);
      expect(verify(vendor, delivery, now)).toEqual({
        isGenuine: true,
        deliveryKey: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      });
    }
  });

  it.each<[string, (signature: string) => string | undefined, string]>([
    ['missing', () => undefined, 'missing_signature'],
    ['empty', () => '', 'missing_signature'],
    ['truncated', (text) => text.slice(0, -1), 'wrong_signature'],
    ['halved', (text) => text.slice(0, text.length / 2), 'wrong_signature'],
    ['prolonged', (text) => `${text}0`, 'wrong_signature'],
    ['in upper case', (text) => text.toUpperCase(), 'wrong_signature'],
    ['not hex', (text) => `${text.slice(0, -1)}g`, 'wrong_signature'],
    ['of other characters', (text) => 'ä'.repeat(text.length), 'wrong_signature'],
    [
      'of the right length and wrong',
      (text) => text.replace(/.{64}$/, 'f'.repeat(64)),
      'wrong_signature',
    ],
    [
      'without its prefix, or with one',
      (text) => /^sha256.(.*)$/.exec(text)?.[1] ?? `sha256=${text}`,
      'wrong_signature',
    ],
  ])('is refused when its signature is %s', (_, change, why) => {
    expect(verify(vendor, withSignature(vendor, first(vendor), change))).toEqual({
      isGenuine: false,
      why,
    });
  });

  it('is refused with another key, or with none', () => {
    for (const secret of ['another key', '', ' ']) {
      expect(verify(vendor, first(vendor), RECEIVED, secret)).toEqual({
        isGenuine: false,
        why: 'wrong_signature',
      });
    }
    const body = first(vendor).body;
    expect(verify(vendor, { body, headers: {} }, RECEIVED, '').isGenuine).toBe(false);
  });

  it.each(VENDORS.filter((other) => other !== vendor))(
    'is not one of %s, though the key be the same',
    (other) => {
      const theirs = first(other);
      const verdict = hooksOf(vendor).verify(theirs, played[other].secret, RECEIVED);
      expect(verdict.isGenuine).toBe(false);
    },
  );

  it.each([
    ['empty', Buffer.alloc(0)],
    ['broken JSON', Buffer.from('{"action":')],
    ['no object', Buffer.from('"text"')],
    ['null', Buffer.from('null')],
    ['a list', Buffer.from('[]')],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x00])],
    ['10 MB of text', Buffer.from(JSON.stringify({ action: 'x'.repeat(10_000_000) }))],
    ['deep', Buffer.from('['.repeat(100_000))],
  ])('is refused without a throw when its body is %s', (_, body) => {
    const delivery = HEADERS[vendor] ? signedBytes(vendor, body) : { body, headers: {} };
    const verdict = hooksOf(vendor).verify(delivery, SECRET, RECEIVED);
    expect(verdict.isGenuine).toBe(false);
  });

  it('is refused when it is a year old', () => {
    const later = (RECEIVED + 365 * DAY) as Instant;
    expect(verify(vendor, first(vendor), later)).toEqual({ isGenuine: false, why: 'stale' });
    expect(verify(vendor, first(vendor), (RECEIVED + 5 * DAY + 1) as Instant).isGenuine).toBe(
      false,
    );
    expect(verify(vendor, first(vendor), (RECEIVED + 5 * DAY) as Instant).isGenuine).toBe(true);
  });

  it('is known again, and from all others', () => {
    const keys = STEPS.flatMap((step) =>
      played[vendor].deliveries(step).map((delivery) => {
        const now = played[vendor].times.at(step);
        expect(keyOf(vendor, delivery, (now + DAY) as Instant)).toBe(keyOf(vendor, delivery, now));
        return keyOf(vendor, delivery, now);
      }),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('comes as a test, and is a ping', () => {
    const hooks = hooksOf(vendor);
    const test = hooks.sample(SECRET, RECEIVED);
    expect(hooks.verify(test, SECRET, RECEIVED).isGenuine).toBe(true);
    expect(hooks.verify(test, 'another', RECEIVED).isGenuine).toBe(false);
    expect(hooks.read(test, RECEIVED)).toEqual([{ kind: 'ping', event: 'ping' }]);
  });
});

describe('a body that is signed', () => {
  it.each(SIGN_BODIES)('of %s bears no other byte, nor does its signature', (vendor) => {
    const { body, headers } = first(vendor);
    const header = HEADERS[vendor]!;
    const change = (bytes: Buffer, at: number, by: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy[at] = copy[at]! ^ by;
      return copy;
    };
    const somewhere = fc.tuple(
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      fc.integer({ min: 1, max: 255 }),
    );
    fc.assert(
      fc.property(somewhere, ([part, by]) => {
        const forged = change(body, Math.floor(part * body.length), by);
        expect(verify(vendor, { body: forged, headers })).toEqual({
          isGenuine: false,
          why: 'wrong_signature',
        });
      }),
      { numRuns: 300 },
    );
    const signature = Buffer.from(headers[header]!);
    for (let at = 0; at < signature.length; at += 1) {
      const forged = change(signature, at, 1).toString('latin1');
      expect(verify(vendor, { body, headers: { [header]: forged } }).isGenuine).toBe(false);
    }
  });

  it('of Greenhouse is signed as it came, with its escapes', () => {
    const came = first('greenhouse');
    expect(came.body.toString()).toContain('\\u003cp>');
    const unescaped = Buffer.from(JSON.stringify(JSON.parse(came.body.toString())));
    expect(verify('greenhouse', { ...came, body: unescaped }).isGenuine).toBe(false);
  });

  it('of Greenhouse is known again under another event id, which is not signed', () => {
    const came = first('greenhouse');
    const again = { ...came, headers: { ...came.headers, 'greenhouse-event-id': 'another' } };
    expect(keyOf('greenhouse', again)).toBe(keyOf('greenhouse', came));
  });

  it('of Greenhouse that deletes is obeyed however old it is', () => {
    const came = played.greenhouse.deliveries('deleted')[0]!;
    expect(verify('greenhouse', came, (RECEIVED + 900 * DAY) as Instant).isGenuine).toBe(true);
  });

  it('of Greenhouse that changes a field of an old application is no old event', () => {
    const old = {
      id: 1,
      applied_at: '2020-01-01T00:00:00Z',
      last_activity_at: '2020-01-01T00:00:00Z',
    };
    const verdictOn = (action: string) =>
      hooksOf('greenhouse').verify(
        sent('greenhouse', { action, payload: { application: old } }),
        SECRET,
        RECEIVED,
      ).isGenuine;
    expect(verdictOn('application_updated')).toBe(true);
    expect(verdictOn('candidate_stage_change')).toBe(false);
  });

  it('of Ashby is known by action and event, whatever else changes', () => {
    const [change, update] = played.ashby.deliveries('moved');
    const now = played.ashby.times.at('moved');
    expect(keyOf('ashby', change!, now)).not.toBe(keyOf('ashby', update!, now));
    const said = { action: 'ping', webhookActionId: 'a' };
    const keys = [said, { ...said, more: 1 }].map((one) => {
      const verdict = hooksOf('ashby').verify(sent('ashby', one), SECRET, RECEIVED);
      return verdict.isGenuine && verdict.deliveryKey;
    });
    expect(keys[0]).toBe(keys[1]);
  });

  it.each([
    ['candidateDelete', (id: string) => ({ candidate: { id } })],
    ['candidateMerge', (id: string) => ({ deletedCandidate: { id } })],
    ['interviewScheduleUpdate', (id: string) => ({ interviewSchedule: { id } })],
  ])('of Ashby tells two of one action apart (%s)', (action, about) => {
    const keys = ['one', 'other', 'one'].map((id) => {
      const said = { action, webhookActionId: 'bulk', data: about(id) };
      return keyIn(hooksOf('ashby').verify(sent('ashby', said), SECRET, RECEIVED));
    });
    expect([new Set(keys).size, keys[2]]).toEqual([2, keys[0]]);
  });
});

describe('a clock that is ahead', () => {
  const ahead = (minutes: number) => (RECEIVED + minutes * MINUTE) as Instant;
  const at = (vendor: Vendor, time: Instant): RawDelivery =>
    vendor === 'lever'
      ? sent('lever', { event: 'x', triggeredAt: time })
      : sent('workable', { id: '1', event_type: 'x', fired_at: new Date(time).toISOString() });

  it.each<[Vendor, number, boolean]>([
    ['lever', 4, true],
    ['lever', 6, false],
    ['workable', 4, true],
    ['workable', 6, false],
  ])('at %s by %i minutes: %p', (vendor, minutes, isGenuine) => {
    const verdict = hooksOf(vendor).verify(at(vendor, ahead(minutes)), SECRET, RECEIVED);
    expect(verdict.isGenuine).toBe(isGenuine);
  });
});

describe("Lever's ways of signing", () => {
  it('has a key for each of its hooks', () => {
    const delivery = sent('lever', { event: 'x', triggeredAt: RECEIVED }, 'third');
    expect(hooksOf('lever').verify(delivery, 'first,second\nthird', RECEIVED).isGenuine).toBe(true);
    expect(hooksOf('lever').verify(delivery, 'first second', RECEIVED).isGenuine).toBe(false);
  });

  it('covers no more than token and time: the rest may be anything, and the key tells it', () => {
    const said = { event: 'candidateHired', triggeredAt: RECEIVED, data: { opportunityId: 'o1' } };
    const one = sent('lever', said);
    const forged = sent('lever', { ...said, data: { opportunityId: 'o2' } });
    const verdicts = [one, forged].map((delivery) =>
      hooksOf('lever').verify(delivery, SECRET, RECEIVED),
    );
    expect(verdicts.map((verdict) => verdict.isGenuine)).toEqual([true, true]);
    expect(verdicts[0]).not.toEqual(verdicts[1]);
    expect(hooksOf('lever').read(forged, RECEIVED)).toMatchObject([{ kind: 'reread' }]);
  });

  it('may be a header over the body, should it ever come', () => {
    const body = Buffer.from(JSON.stringify({ event: 'x', triggeredAt: RECEIVED }));
    const headers = { 'lever-signature': hmac(SECRET, body) };
    expect(hooksOf('lever').verify({ body, headers }, SECRET, RECEIVED).isGenuine).toBe(true);
    const other = Buffer.from(JSON.stringify({ event: 'y', triggeredAt: RECEIVED }));
    expect(hooksOf('lever').verify({ body: other, headers }, SECRET, RECEIVED).isGenuine).toBe(
      false,
    );
  });
});

describe("Teamtailor's ways of signing", () => {
  it('is the sample of its documents: Base64 of 64 hex digits', () => {
    const said = JSON.parse(first('teamtailor').body.toString()) as { signature: string };
    expect(Buffer.from(said.signature, 'base64').toString()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes a partner webhook, whose signature is in a header', () => {
    const body = Buffer.from(JSON.stringify({ resource_id: 4711 }));
    const signature = Buffer.from(hmac(SECRET, '4711')).toString('base64');
    const delivery = { body, headers: { 'teamtailor-signature': signature } };
    expect(hooksOf('teamtailor').verify(delivery, SECRET, RECEIVED).isGenuine).toBe(true);
    expect(hooksOf('teamtailor').read(delivery, RECEIVED)).toMatchObject([
      { kind: 'reread', application: '4711' },
    ]);
    // the next change of it has the same bytes
    const keyAt = (now: Instant) => keyIn(hooksOf('teamtailor').verify(delivery, SECRET, now));
    expect(keyAt(RECEIVED)).not.toBe(keyAt((RECEIVED + 1) as Instant));
    const other = { ...delivery, body: Buffer.from(JSON.stringify({ resource_id: 4712 })) };
    expect(hooksOf('teamtailor').verify(other, SECRET, RECEIVED).isGenuine).toBe(false);
  });
});
