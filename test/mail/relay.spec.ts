import type { Instant } from '../../src/kernel/instant';
import type { Outcome } from '../../src/mail/outcome';
import { Relay } from '../../src/mail/sending/relay';

const at = (seconds: number) => (seconds * 1000) as Instant;
const accepted: Outcome = { how: 'accepted', at: at(0), answer: '250 ok' };
const refused: Outcome = { how: 'refused', answer: '550 no' };
const later: Outcome = { how: 'deferred', answer: '451 later', trouble: 'message' };
const trouble: Outcome = { how: 'deferred', answer: 'ECONNREFUSED', trouble: 'relay' };
const cut: Outcome = { how: 'deferred', answer: 'ECONNECTION', trouble: 'cut' };
const uncertain: Outcome = { how: 'uncertain', answer: 'ETIMEDOUT' };

/** When it lets a message through, in seconds, if each one fails. */
const probes = (relay: Relay, from: number, until: number) => {
  const found: number[] = [];
  for (let s = from; s <= until; s++) {
    if (relay.room(at(s), 10, 0) === 0) continue;
    expect(relay.room(at(s), 10, 0)).toBe(1);
    // one at a time
    expect(relay.room(at(s), 10, 1)).toBe(0);
    found.push(s);
    relay.note(trouble, at(s));
  }
  return found;
};

describe('a relay', () => {
  it('takes as many messages as there are lines', () => {
    const relay = new Relay();
    expect([0, 4, 10, 12].map((onWire) => relay.room(at(0), 10, onWire))).toEqual([10, 6, 0, 0]);
  });

  it('that takes none is asked after 15 s, then after twice as long, up to five minutes', () => {
    const relay = new Relay();
    expect(relay.note(trouble, at(0))).toBe(true);
    expect(relay.trouble).toBe('ECONNREFUSED');
    expect(probes(relay, 0, 1400)).toEqual([15, 45, 105, 225, 465, 765, 1065, 1365]);
    // the trouble is as old as it is, however often it was asked meanwhile
    expect(relay.troubleSince).toBe(at(0));
  });

  it('is not asked later because others were under way when it failed', () => {
    const relay = new Relay();
    for (let i = 0; i < 10; i++) relay.note(trouble, at(1));
    expect(probes(relay, 1, 20)).toEqual([16]);
  });

  it.each<[string, Outcome]>([
    ['accepts', accepted],
    ['refuses a recipient', refused],
    ['says "later" of one', later],
  ])('that %s works', (_name, outcome) => {
    const relay = new Relay();
    relay.note(trouble, at(0));
    expect(relay.note(outcome, at(15))).toBe(true);
    expect(relay.room(at(15), 10, 0)).toBe(10);
    // and begins anew with a short pause
    relay.note(trouble, at(20));
    expect(probes(relay, 20, 40)).toEqual([35]);
  });

  it.each<[string, Outcome[], boolean]>([
    ['two cuts', [cut, cut], false],
    ['three cuts in a row', [cut, cut, cut], true],
    ['three without an answer', [uncertain, cut, uncertain], true],
    ['cuts with an answer between', [cut, cut, refused, cut, cut], false],
    ['refused recipients', [refused, refused, refused, refused], false],
  ])('%s', (_name, outcomes, paused) => {
    const relay = new Relay();
    for (const outcome of outcomes) relay.note(outcome, at(0));
    expect(relay.isPaused).toBe(paused);
  });

  it('is asked at once when the clock was set back', () => {
    const relay = new Relay();
    relay.note(trouble, at(1000));
    expect(relay.room(at(900), 10, 0)).toBe(1);
  });
});
