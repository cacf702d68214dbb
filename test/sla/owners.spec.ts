import type { Instant } from '../../src/kernel/instant';
import { applied, history, local, type History } from '../world/history';

const HOUR = 3600;
/** Charged for a reply that is due on Wednesday 4 March at 16: 22 business hours after Monday at 10. */
const asked = () => applied().asked('03-02 10:00');
const charged = (h: History) => h.of('reply')[0]!.chargedTo;

describe('a broken one is charged to the largest share of business time between opening and due', () => {
  it.each<[string, [string, string][], string]>([
    ['nobody else', [], 'kaisa'],
    ['a last-minute hand-over does not move the blame', [['03-04 15:59', 'mika']], 'kaisa'],
    ['a minute after half of the time', [['03-03 13:01', 'mika']], 'kaisa'],
    ['exactly half: the one who had it last', [['03-03 13:00', 'mika']], 'mika'],
    ['a minute before half', [['03-03 12:59', 'mika']], 'mika'],
    ['a hand-over after it was due', [['03-05 10:00', 'mika']], 'kaisa'],
    ['a hand-over at the due time', [['03-04 16:00', 'mika']], 'kaisa'],
    [
      'the sum of a person’s shares counts',
      [
        ['03-02 15:00', 'mika'],
        ['03-03 15:00', 'kaisa'],
      ],
      'kaisa',
    ],
    [
      'a tie of two who both came back: who had it last',
      [
        ['03-02 13:00', 'mika'],
        ['03-03 08:00', 'kaisa'],
        ['03-03 13:00', 'mika'],
        ['03-04 13:00', 'kaisa'],
        ['03-04 16:00', 'mika'],
      ],
      'kaisa',
    ],
    [
      'the largest of three need not be a half',
      [
        ['03-02 16:00', 'mika'],
        ['03-03 16:00', 'sari'],
      ],
      'sari',
    ],
    [
      'handed to the same person',
      [
        ['03-03 08:00', 'kaisa'],
        ['03-03 14:00', 'mika'],
      ],
      'kaisa',
    ],
  ])('%s', (_name, handovers, owner) => {
    const h = asked();
    for (const [time, to] of handovers) h.handedTo(time, to);
    expect(charged(h)).toBe(owner);
    expect(charged(h.delivered('03-06 10:00', 'reply'))).toBe(owner);
    expect(h.became('reply')).toEqual(['late']);
  });

  it('who has it when it is opened, if there was no business time', () => {
    const h = applied()
      .handedTo('03-07 10:00', 'mika')
      .promised('03-07 11:00', 'contact', '03-08 12:00')
      .handedTo('03-07 12:00', 'sari');
    expect(h.of('promise_contact')[0]!.chargedTo).toBe('mika');
  });

  it('also for a promise of a time that has passed', () => {
    const h = applied()
      .promised('03-05 11:00', 'contact', '03-03 12:00')
      .handedTo('03-06 10:00', 'm');
    expect(h.of('promise_contact')[0]!.chargedTo).toBe('kaisa');
  });

  it('who had it last in a tie may have had it last outside of business time', () => {
    const h = applied()
      .promised('03-05 12:00', 'contact', '03-07 12:00')
      .handedTo('03-06 10:00', 'mika')
      .handedTo('03-06 18:00', 'kaisa');
    expect(h.of('promise_contact')[0]).toMatchObject({ status: 'overdue', chargedTo: 'kaisa' });
  });

  it('a tie to the millisecond is a tie', () => {
    const opening = local('03-02 10:00');
    const after = (ms: number) => (opening + ms) as Instant;
    const to = (owner: string, ms: number) =>
      ({ type: 'owner.changed', at: after(ms), to: owner }) as const;
    const promise = { kind: 'contact', at: after(0), due: after(650), message: 'p' } as const;
    // kaisa 0.1 and 0.2 seconds, mika 0.3, which is less than their sum in floating point
    const h = applied()
      .event({ type: 'promise.made', ...promise })
      .event(to('sari', 100))
      .event(to('kaisa', 150))
      .event(to('mika', 350));
    const [verdict] = h.of('promise_contact');
    expect(verdict!.chargedTo).toBe('mika');
    const [kaisa] = h.until('03-03 10:00').of('promise_contact')[0]!.owners;
    expect(kaisa).toEqual({ owner: 'kaisa', businessSeconds: 0.3 });
  });

  it('an overrun that an end cut short too', () => {
    const h = asked().handedTo('03-05 10:00', 'mika').did('03-06 10:00', 'question.waived');
    expect(h.became('reply')).toEqual(['overdue waived']);
    expect(charged(h)).toBe('kaisa');
  });
});

describe('what is not broken counts for the owner at an instant', () => {
  it.each<[string, string, string]>([
    ['the hand-over before it', '03-03 09:59', 'mika'],
    ['the hand-over at it', '03-03 10:00', 'mika'],
    ['the hand-over after it', '03-03 10:01', 'kaisa'],
  ])('kept, released, rescheduled: %s', (_name, time, owner) => {
    const kept = asked().delivered('03-03 10:00', 'reply').handedTo(time, 'mika');
    const released = asked().did('03-03 10:00', 'question.waived').handedTo(time, 'mika');
    const moved = applied()
      .promised('03-02 10:00', 'contact', '03-10 12:00')
      .delivered('03-02 11:00', 'promise', { id: 'p2' })
      .rescheduled('03-03 10:00', 'p1', '03-17 12:00', 'p2')
      .handedTo(time, 'mika');
    for (const h of [kept, released, moved]) h.events.sort((a, b) => a.at - b.at);
    expect([kept.became('reply'), charged(kept)]).toEqual([['kept'], owner]);
    expect([released.became('reply'), charged(released)]).toEqual([['released waived'], owner]);
    expect(moved.of('promise_contact')[0]).toMatchObject({
      status: 'rescheduled',
      chargedTo: owner,
    });
  });

  it('of several hand-overs at one instant the last counts', () => {
    const h = asked()
      .handedTo('03-03 10:00', 'mika')
      .handedTo('03-03 10:00', 'sari')
      .delivered('03-03 10:00', 'reply');
    expect(charged(h)).toBe('sari');
  });

  it('an open one for the owner now', () => {
    const h = asked().handedTo('03-04 15:00', 'mika').until('03-04 16:00');
    expect([h.became('reply'), charged(h)]).toEqual([['open'], 'mika']);
    expect(charged(h.until('03-04 14:59'))).toBe('kaisa');
  });
});

describe('every owner’s share from its opening to its end, or now', () => {
  const shares = (h: History) =>
    h.of('reply')[0]!.owners.map(({ owner, businessSeconds }) => [owner, businessSeconds / HOUR]);

  it('in order of first holding, summed over holdings', () => {
    const h = asked()
      .handedTo('03-02 12:00', 'mika')
      .handedTo('03-02 15:00', 'kaisa')
      .delivered('03-03 10:00', 'reply');
    expect(shares(h)).toEqual([
      ['kaisa', 5],
      ['mika', 3],
    ]);
  });

  it('first holding of the commitment, not of the application', () => {
    const h = applied()
      .handedTo('03-02 09:30', 'mika')
      .asked('03-02 10:00')
      .handedTo('03-02 12:00', 'kaisa')
      .delivered('03-02 13:00', 'reply');
    expect(shares(h)).toEqual([
      ['mika', 2],
      ['kaisa', 1],
    ]);
  });

  it('who had no business time is left out', () => {
    const h = asked()
      .handedTo('03-02 20:00', 'night')
      .handedTo('03-03 07:00', 'mika')
      .delivered('03-03 10:00', 'reply');
    expect(shares(h)).toEqual([
      ['kaisa', 6],
      ['mika', 2],
    ]);
  });

  it('of a late one up to its keeping, of an overdue one up to now, past the due time', () => {
    const h = asked().handedTo('03-05 10:00', 'mika');
    expect(shares(h.until('03-05 11:00'))).toEqual([
      ['kaisa', 24],
      ['mika', 1],
    ]);
    h.delivered('03-06 10:00', 'reply').until('03-20 11:00');
    expect(shares(h)).toEqual([
      ['kaisa', 24],
      ['mika', 8],
    ]);
  });

  it('nothing when it was kept as it was opened', () => {
    const h = applied().asked('03-02 10:00').delivered('03-02 10:00', 'reply');
    expect(shares(h)).toEqual([]);
  });
});

it('whoever is named at the receipt owns it from then on', () => {
  const h = history().received('03-02 09:00', { owner: 'sari' }).until('03-20 12:00');
  expect(h.verdicts().map(({ chargedTo }) => chargedTo)).toEqual(['sari', 'sari', 'sari']);
});
