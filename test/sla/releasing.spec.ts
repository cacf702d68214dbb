import { applied, local, policyWith, ruleFile, type History } from '../world/history';

describe('release', () => {
  it('an end releases what is open at its own instant', () => {
    const [verdict] = applied().did('03-03 10:00', 'application.withdrawn').of('first_answer');
    expect(verdict).toMatchObject({ status: 'released', reason: 'withdrawn', keptAt: null });
    expect(verdict).toMatchObject({ overdueBusinessSeconds: 0, takenBusinessSeconds: null });
  });

  it.each([
    ['at its due time it is released', '03-09 16:00', 'released withdrawn'],
    ['a minute later it stays broken', '03-09 16:01', 'overdue withdrawn'],
  ])('%s', (_name, time, became) => {
    const h = applied().did(time, 'application.withdrawn');
    expect(h.became('first_answer')).toEqual([became]);
  });

  it.each<[string, string, (h: History) => History]>([
    ['first_answer', 'withdrawn', (h) => h.did('03-11 10:00', 'application.withdrawn')],
    ['first_answer', 'hired', (h) => h.did('03-11 10:00', 'application.hired')],
    ['first_answer', 'told', (h) => h.delivered('03-11 10:00', 'outcome', { automated: true })],
    ['first_answer', 'erased', (h) => h.did('03-11 10:00', 'candidate.erased')],
    ['after_interview', 'superseded', (h) => h.held('03-11 10:00', 'i2')],
    ['reply', 'waived', (h) => h.did('03-11 10:00', 'question.waived')],
  ])('an overdue %s that ends by %s stays broken and its overrun ends there', (rule, end, step) => {
    const h = step(applied().held('03-02 10:00').asked('03-05 10:00'));
    const [verdict] = h.of(rule);
    expect(verdict).toMatchObject({ status: 'overdue', reason: end, keptAt: null });
    // due on Monday 9 March at 16 in all three cases: a day and two hours of business time
    expect(verdict!.overdueBusinessSeconds).toBe(10 * 3600);
    const kept = step(applied().held('03-02 10:00').asked('03-05 10:00'));
    const still = kept.delivered('03-12 10:00', 'invitation').of(rule)[0];
    expect(still).toMatchObject({ status: 'overdue', reason: end, keptAt: null });
  });

  it('a message is kept before the told end that it brings releases anything', () => {
    const h = applied().held('03-02 10:00').delivered('03-03 10:00', 'rejection');
    for (const rule of ['first_answer', 'after_interview', 'answer_limit']) {
      expect([rule, h.became(rule)]).toEqual([rule, ['kept']]);
    }
  });

  it.each(['rejection', 'outcome'])(
    'an automated %s releases by told and keeps nothing',
    (said) => {
      const h = applied().held('03-02 10:00').delivered('03-03 10:00', said, { automated: true });
      expect(h.became('after_interview')).toEqual(['released told']);
    },
  );

  it.each(['offer', 'invitation', 'feedback', 'withdrawal_confirmation', 'reserve'])(
    '%s is no end',
    (said) => {
      const h = applied().held('03-02 10:00').delivered('03-03 10:00', said, { automated: true });
      expect(h.became('after_interview')).toEqual(['overdue']);
    },
  );

  it('candidate.erased releases whatever stands', () => {
    const h = applied()
      .did('03-02 10:00', 'feedback.requested')
      .promised('03-02 10:00', 'feedback', '03-20 12:00')
      .did('03-03 10:00', 'candidate.erased');
    expect(h.became('feedback')).toEqual(['released erased']);
    expect(h.became('promise_feedback')).toEqual(['released erased']);
  });

  it('question.waived releases only replies, and a later question opens another', () => {
    const h = applied()
      .asked('03-02 10:00')
      .did('03-02 11:00', 'question.waived')
      .asked('03-03 10:00');
    expect(h.became('reply')).toEqual(['released waived', 'overdue']);
    expect(h.became('first_answer')).toEqual(['overdue']);
  });
});

describe('superseded', () => {
  it('the open one is released and a new one counts from the second event', () => {
    const h = applied().held('03-02 10:00').did('03-05 10:00', 'assignment.returned');
    expect(h.became('after_interview')).toEqual(['released superseded', 'overdue']);
    expect(h.dues('after_interview')).toEqual(['03-09 16:00', '03-12 16:00']);
  });

  it('keep: the first unanswered question counts, open or overdue', () => {
    const h = applied().asked('03-02 10:00').asked('03-03 10:00').asked('03-10 10:00');
    expect(h.dues('reply')).toEqual(['03-04 16:00']);
  });

  it('answer_limit counts from the first interview', () => {
    expect(applied().held('03-02 10:00').held('03-09 10:00').dues('answer_limit')).toEqual([
      '04-15 16:00',
    ]);
  });
});

describe('yieldsTo', () => {
  it('an overdue one is not released as promised', () => {
    const h = applied().promised('03-10 10:00', 'answer', '03-12 10:00');
    expect(h.became('first_answer')).toEqual(['overdue']);
  });

  it.each([
    ['at its due time it still yields', '03-09 16:00', 'released promised'],
    ['a minute later no more', '03-09 16:01', 'overdue'],
  ])('%s', (_name, time, became) => {
    const h = applied().promised(time, 'answer', '03-20 10:00');
    expect(h.became('first_answer')).toEqual([became]);
  });

  it('an overdue one can still be kept after the promise', () => {
    const h = applied()
      .promised('03-10 10:00', 'answer', '03-12 10:00')
      .delivered('03-11 10:00', 'invitation');
    expect(h.became('first_answer')).toEqual(['late']);
  });

  it('the limit is counted from the opening of the commitment, not from the promise', () => {
    const h = applied().held('03-06 10:00').promised('03-06 11:00', 'answer', '04-03 12:00');
    // 20 working days after 2 March end on 30 March, after 6 March on 7 April: Easter lies between
    expect(h.became('first_answer')).toEqual(['overdue']);
    expect(h.became('after_interview')).toEqual(['released promised']);
  });

  it('a dated message releases the heartbeat that it did not keep', () => {
    const h = applied()
      .delivered('03-02 10:00', 'acknowledgement', { automated: true })
      .delivered('03-03 10:00', 'holding_note', { automated: true, due: '03-10 12:00' });
    expect(h.became('heartbeat')).toEqual(['kept', 'released promised']);
    expect(h.became('promise_contact')).toEqual(['overdue']);
  });

  it('a new date by reschedule is such a promise too', () => {
    const h = applied()
      .promised('03-02 10:00', 'answer', '03-10 12:00')
      .held('03-05 10:00')
      .rescheduled('03-06 10:00', 'p1', '03-20 12:00', 'p2');
    expect(h.became('after_interview')).toEqual(['released promised']);
  });

  it('after_interview opens while a promise stands: only a rule without limit waits for the date', () => {
    const h = applied().promised('03-02 10:00', 'answer', '03-20 12:00').held('03-05 10:00');
    expect(h.became('after_interview')).toEqual(['overdue']);
  });

  it('is asked of the promise by its key: a promise of a rule of one’s own', () => {
    const policy = policyWith(
      ruleFile({
        key: 'my_promise',
        on: ['promise.made:feedback'],
        within: { fromEvent: true },
        whileOpen: 'stack',
      }),
      ruleFile({ yieldsTo: ['my_promise'] }),
    );
    const h = applied({ policy })
      .did('03-02 10:00', 'decision.made')
      .promised('03-02 11:00', 'feedback', '03-10 12:00');
    expect(h.became('custom')).toEqual(['released promised']);
    expect(h.became('tell_decision')).toEqual(['overdue']);
  });
});

it('a release counts at its instant', () => {
  const fold = applied().did('03-03 10:00', 'application.withdrawn').fold();
  expect(fold.commitments[0]!.end).toMatchObject({ how: 'released', at: local('03-03 10:00') });
});
