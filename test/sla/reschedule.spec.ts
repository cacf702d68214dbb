import { policyFrom } from '../../src/sla/policy/presets';
import { applied, local, policyWith, ruleFile } from '../world/history';

/** A promise p1 of Monday 2 March, of an answer by Tuesday 10 March at noon. */
const promised = (setting = {}) =>
  applied(setting).promised('03-02 10:00', 'answer', '03-10 12:00');
const RULE = 'promise_answer';

describe('promise.rescheduled', () => {
  it('opens a new commitment of that promise’s rule, and ends the old one once the message is delivered', () => {
    const h = promised()
      .delivered('03-05 10:00', 'promise', { id: 'p2' })
      .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2');
    expect(h.became(RULE)).toEqual(['rescheduled', 'overdue']);
    expect(h.dues(RULE)).toEqual(['03-10 12:00', '03-17 12:00']);
    expect(h.of(RULE)[0]).toMatchObject({ reason: null, keptAt: null, overdueBusinessSeconds: 0 });
  });

  it('of the rule of the promise meant, whatever kind the row says', () => {
    const h = applied()
      .promised('03-02 10:00', 'feedback', '03-10 12:00')
      .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2');
    expect(h.of('promise_feedback')).toHaveLength(2);
    expect(h.of(RULE)).toEqual([]);
  });

  it.each([
    ['before the rescheduling: at the rescheduling', '03-04 10:00', '03-05 10:00'],
    ['later: at the delivery', '03-09 10:00', '03-09 10:00'],
    ['at the old due time', '03-10 12:00', '03-10 12:00'],
  ])('takes effect when the message is delivered %s', (_name, delivery, end) => {
    const h = promised();
    const tell = () => h.delivered(delivery, 'promise', { id: 'p2' });
    if (delivery < '03-05 10:00') tell();
    h.rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2');
    if (delivery > '03-05 10:00') tell();
    expect(h.became(RULE)[0]).toBe('rescheduled');
    expect(h.fold().commitments.find(({ rule }) => rule.key === RULE)!.end!.at).toBe(local(end));
  });

  it('a message delivered after the old due time is too late', () => {
    const h = promised()
      .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2')
      .delivered('03-10 12:01', 'promise', { id: 'p2' });
    expect(h.became(RULE)).toEqual(['overdue', 'overdue']);
  });

  it.each([
    ['at the old due time is in time', '03-10 12:00', 'rescheduled'],
    ['after it is too late, even with the message before', '03-10 12:01', 'overdue'],
  ])('a rescheduling %s', (_name, time, became) => {
    const h = promised()
      .delivered('03-05 10:00', 'promise', { id: 'p2' })
      .rescheduled(time, 'p1', '03-17 12:00', 'p2');
    expect(h.became(RULE)).toEqual([became, 'overdue']);
  });

  it('without its message the old one stands, and breaks in its time', () => {
    const h = promised()
      .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2')
      .delivered('03-06 10:00', 'promise', { id: 'other' });
    expect(h.became(RULE)).toEqual(['overdue', 'overdue']);
    expect(h.until('03-09 10:00').became(RULE)).toEqual(['open', 'open']);
  });

  it('what was kept before is not rescheduled, but a new date is owed', () => {
    const h = promised()
      .delivered('03-04 10:00', 'invitation', { id: 'p2' })
      .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2');
    expect(h.became(RULE)).toEqual(['kept', 'overdue']);
  });

  it('a message that tells the new date and keeps the old promise keeps it first', () => {
    const h = promised()
      .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2')
      .delivered('03-06 10:00', 'invitation', { id: 'p2' });
    expect(h.became(RULE)).toEqual(['kept', 'kept']);
  });

  it('an automated message tells it as well', () => {
    const h = promised()
      .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2')
      .delivered('03-06 10:00', 'promise', { id: 'p2', automated: true });
    expect(h.became(RULE)).toEqual(['rescheduled', 'overdue']);
  });

  it('a message that bounced told nothing', () => {
    const h = promised()
      .delivered('03-05 10:00', 'promise', { id: 'p2' })
      .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2')
      .bounced('03-06 10:00', 'p2');
    expect(h.became(RULE)).toEqual(['overdue', 'overdue']);
  });
});

describe('ref is the message of the promise meant', () => {
  it('several: the latest', () => {
    const h = promised()
      .promised('03-03 10:00', 'contact', '03-11 12:00')
      .delivered('03-05 10:00', 'promise', { id: 'p2' })
      .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2');
    expect(h.became(RULE)).toEqual(['overdue']);
    expect(h.became('promise_contact')).toEqual(['rescheduled', 'overdue']);
  });

  it('of a dated message its id', () => {
    const h = applied()
      .delivered('03-03 10:00', 'reply', { id: 'd', due: '03-10 12:00' })
      .delivered('03-05 10:00', 'promise', { id: 'p2' })
      .rescheduled('03-05 10:00', 'd', '03-17 12:00', 'p2');
    expect(h.became('promise_contact')).toEqual(['rescheduled', 'overdue']);
  });

  it('none: irregular, ignored', () => {
    const h = promised()
      .delivered('03-05 10:00', 'promise', { id: 'p2' })
      .rescheduled('03-05 10:00', 'p9', '03-17 12:00', 'p2');
    expect(h.became(RULE)).toEqual(['overdue']);
    expect(h.irregular()).toEqual(['promise.rescheduled: no promise with the message p9 is known']);
  });

  it('a message that kept something but promised nothing is none', () => {
    const h = applied()
      .delivered('03-03 10:00', 'reply', { id: 'd' })
      .rescheduled('03-05 10:00', 'd', '03-17 12:00', 'p2');
    expect(h.irregular()).toHaveLength(1);
  });

  it('a promise that is made later is none yet', () => {
    const h = applied()
      .rescheduled('03-02 09:30', 'p1', '03-17 12:00', 'p2')
      .promised('03-02 10:00', 'answer', '03-10 12:00');
    expect(h.irregular()).toHaveLength(1);
  });
});

describe('fewer than maxReschedules stand among its ancestors', () => {
  const moved = (setting = {}) =>
    promised(setting)
      .delivered('03-03 10:00', 'promise', { id: 'p2' })
      .rescheduled('03-03 10:00', 'p1', '03-17 12:00', 'p2')
      .delivered('03-04 10:00', 'promise', { id: 'p3' })
      .rescheduled('03-04 10:00', 'p2', '03-24 12:00', 'p3');
  const most = (maxReschedules: number) => ({
    policy: policyFrom({ name: 'test', extends: 'good-practice', maxReschedules, rules: [] }),
  });

  it('by default the second one leaves its old promise standing', () => {
    expect(moved().became(RULE)).toEqual(['rescheduled', 'overdue', 'overdue']);
  });

  it.each([
    [0, ['overdue', 'overdue', 'overdue']],
    [2, ['rescheduled', 'rescheduled', 'overdue']],
  ])('with maxReschedules %d', (max, became) => {
    expect(moved(most(max)).became(RULE)).toEqual(became);
  });

  it('all ancestors count: with two allowed the third is without effect', () => {
    const h = moved(most(2))
      .delivered('03-05 10:00', 'promise', { id: 'p4' })
      .rescheduled('03-05 10:00', 'p3', '03-31 12:00', 'p4');
    expect(h.became(RULE)).toEqual(['rescheduled', 'rescheduled', 'overdue', 'overdue']);
  });

  it('one without effect counts too', () => {
    const h = promised()
      .rescheduled('03-03 10:00', 'p1', '03-17 12:00', 'p2')
      .delivered('03-04 10:00', 'promise', { id: 'p3' })
      .rescheduled('03-04 10:00', 'p2', '03-24 12:00', 'p3');
    expect(h.became(RULE)).toEqual(['overdue', 'overdue', 'overdue']);
  });

  it('two from the same promise are no ancestors of each other', () => {
    const h = promised()
      .rescheduled('03-03 10:00', 'p1', '03-17 12:00', 'p2')
      .delivered('03-04 10:00', 'promise', { id: 'p3' })
      .rescheduled('03-04 10:00', 'p1', '03-24 12:00', 'p3');
    expect(h.became(RULE)).toEqual(['rescheduled', 'overdue', 'overdue']);
  });
});

describe('a promise rule of one’s own', () => {
  it.each(['keep', 'restart', 'stack'])(
    'that would %s opens the new date all the same',
    (whileOpen) => {
      const policy = policyWith(
        ruleFile({ on: ['promise.made:answer'], within: { fromEvent: true }, whileOpen }),
      );
      const h = promised({ policy })
        .rescheduled('03-05 10:00', 'p1', '03-17 12:00', 'p2')
        .delivered('03-06 10:00', 'promise', { id: 'p2' });
      expect(h.became('custom')).toEqual(['rescheduled', 'overdue']);
      expect(h.dues('custom')).toEqual(['03-10 12:00', '03-17 12:00']);
    },
  );
});
