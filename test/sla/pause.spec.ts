import { applied, policyWith, ruleFile, shown, type History } from '../world/history';
import { policyFrom } from '../../src/sla/policy/presets';

/** An invitation of Monday 2 March at 10, by a machine, and an interview whose answer is due on 9 March at 16. */
const asked = (purpose = 'invitation', automated = true) =>
  applied().delivered('03-02 10:00', purpose, { automated }).held('03-02 11:00');
const due = (h: History) => h.dues('after_interview')[0];

describe('clock.paused', () => {
  it('stops what is pausable until clock.resumed: the time left is added from there', () => {
    const h = asked().did('03-05 12:00', 'clock.paused').did('03-09 10:00', 'clock.resumed');
    // left at the pause: 4 hours of Thursday, Friday and Monday
    expect(due(h)).toBe('03-11 14:00');
    expect(h.dues('first_answer')).toEqual(['03-11 14:00']);
    expect(h.irregular()).toEqual([]);
  });

  it('until then due is reckoned from the budget’s end: 10 working days after the pause', () => {
    // the budget of a pause on Thursday 5 March ends on Thursday 19 March at 16
    const h = asked().did('03-05 12:00', 'clock.paused');
    expect(due(h.until('03-06 12:00'))).toBe('03-24 12:00');
    expect(h.became('after_interview')).toEqual(['open']);
  });

  it('the end of the budget starts them again', () => {
    const h = asked().did('03-05 12:00', 'clock.paused').did('03-20 10:00', 'clock.resumed');
    expect(due(h)).toBe('03-24 12:00');
  });

  it('at one instant the budget’s end comes first', () => {
    const again = (time: string) =>
      asked()
        .did('03-05 12:00', 'clock.paused')
        .delivered('03-19 10:00', 'offer', { automated: true })
        .did(time, 'clock.paused');
    expect(again('03-19 16:00').irregular()).toEqual([]);
    expect(again('03-19 15:59').irregular()).toEqual(['clock.paused: a pause inside a pause']);
  });

  it.each(['question', 'other'] as const)('any message.received (%s) starts them again', (kind) => {
    const h = asked().did('03-05 12:00', 'clock.paused').asked('03-09 10:00', kind);
    expect(due(h)).toBe('03-11 14:00');
  });

  it('the budget is the policy’s maxPause', () => {
    const policy = policyFrom({ name: 'short', extends: 'good-practice', maxPause: 2, rules: [] });
    const h = applied({ policy })
      .delivered('03-02 10:00', 'invitation', { automated: true })
      .did('03-03 12:00', 'clock.paused');
    // left 4 hours and 4 days, from Thursday 5 March at 16
    expect(h.dues('first_answer')).toEqual(['03-12 12:00']);
  });

  it('does not stop what is overdue', () => {
    const h = asked('offer')
      .delivered('03-09 17:00', 'offer', { automated: true })
      .did('03-10 10:00', 'clock.paused');
    expect(due(h)).toBe('03-09 16:00');
    expect(h.irregular()).toEqual([]);
  });

  it('stops what is due at that very instant: it is due when the clock starts again', () => {
    const h = asked('offer')
      .delivered('03-09 15:00', 'offer', { automated: true })
      .did('03-09 16:00', 'clock.paused')
      .did('03-11 10:00', 'clock.resumed');
    expect(due(h)).toBe('03-11 10:00');
  });

  it('what opens during a pause is not paused', () => {
    const h = asked().did('03-03 12:00', 'clock.paused').held('03-04 10:00', 'i2');
    expect(h.dues('after_interview')[1]).toBe('03-11 16:00');
    expect(h.did('03-05 10:00', 'clock.resumed').dues('after_interview')[1]).toBe('03-11 16:00');
  });

  it('what ended in the pause keeps the due time that it then had', () => {
    const h = asked()
      .did('03-05 12:00', 'clock.paused')
      .delivered('03-06 10:00', 'offer')
      .did('03-09 10:00', 'clock.resumed');
    expect(h.became('after_interview')).toEqual(['kept']);
    expect(due(h)).toBe('03-24 12:00');
  });

  it('a second pause stops the time that was left', () => {
    const h = asked()
      .did('03-05 12:00', 'clock.paused')
      .did('03-05 13:00', 'clock.resumed')
      .did('03-06 12:00', 'clock.paused')
      .did('03-09 12:00', 'clock.resumed');
    // one hour and one working day of pause
    expect(due(h)).toBe('03-11 09:00');
  });

  it('a stray resume does nothing', () => {
    const h = asked().did('03-05 12:00', 'clock.resumed');
    expect(due(h)).toBe('03-09 16:00');
    expect(h.irregular()).toEqual([]);
  });

  it('an answer in the pause does not start the clock', () => {
    const h = asked().did('03-05 12:00', 'clock.paused').delivered('03-09 10:00', 'holding_note');
    expect(due(h)).toBe('03-24 12:00');
  });

  it('a promise is not stopped', () => {
    const h = asked()
      .promised('03-03 10:00', 'answer', '03-10 12:00')
      .did('03-05 12:00', 'clock.paused');
    expect(h.dues('promise_answer')).toEqual(['03-10 12:00']);
  });

  it('a rule of one’s own may be pausable: in calendar days the business time left counts', () => {
    const policy = policyWith(ruleFile({ pausable: true, within: { calendarDays: 3 } }));
    const h = applied({ policy })
      .delivered('03-02 10:00', 'offer', { automated: true })
      .did('03-03 10:00', 'decision.made')
      .did('03-04 12:00', 'clock.paused')
      .did('03-05 12:00', 'clock.resumed');
    // due at midnight after Friday 6 March; 20 business hours left, from Thursday noon
    expect(h.dues('custom')).toEqual(['03-09 16:00']);
  });
});

describe('a pause is irregular, ignored and listed', () => {
  const NOTHING = 'clock.paused: nothing was asked of the candidate in the 5 working days before';

  it('inside a pause', () => {
    const h = asked().did('03-05 12:00', 'clock.paused').did('03-06 12:00', 'clock.paused');
    expect(h.irregular()).toEqual(['clock.paused: a pause inside a pause']);
    expect(due(h)).toBe('03-24 12:00');
  });

  it.each([
    ['an invitation', 'invitation', []],
    ['a status_update', 'status_update', []],
    ['an offer', 'offer', []],
    ['one of several purposes', 'reply+offer', []],
    ['a reserve', 'reserve', [NOTHING]],
    ['a reply', 'reply', [NOTHING]],
    ['a holding_note', 'holding_note', [NOTHING]],
    ['a promise', 'promise', [NOTHING]],
  ])('unless the candidate was asked for something: %s', (_name, purpose, irregular) => {
    for (const automated of [true, false]) {
      expect(asked(purpose, automated).did('03-05 12:00', 'clock.paused').irregular()).toEqual(
        irregular,
      );
    }
  });

  it.each([
    ['on the fifth working day at closing', '03-09 16:00', []],
    ['a minute later', '03-09 16:01', [NOTHING]],
  ])('at most 5 business days after asking: %s', (_name, time, irregular) => {
    expect(asked().did(time, 'clock.paused').irregular()).toEqual(irregular);
  });

  it('the last asking counts', () => {
    const h = asked().delivered('03-09 10:00', 'offer').did('03-16 16:00', 'clock.paused');
    expect(h.irregular()).toEqual([]);
  });

  it('a message that bounced asked nothing', () => {
    const h = applied()
      .delivered('03-02 10:00', 'offer', { id: 'o', automated: true })
      .did('03-03 12:00', 'clock.paused')
      .bounced('03-04 10:00', 'o');
    expect(h.irregular()).toEqual([NOTHING]);
    expect(h.dues('first_answer')).toEqual(['03-09 16:00']);
  });

  it('and the next one is regular again', () => {
    const h = applied()
      .did('03-02 12:00', 'clock.paused')
      .delivered('03-03 10:00', 'offer', { automated: true })
      .did('03-03 12:00', 'clock.paused');
    expect(h.irregular()).toEqual([NOTHING]);
    expect(shown(h.of('first_answer')[0]!.dueAt)).not.toBe('03-09 16:00');
  });
});
