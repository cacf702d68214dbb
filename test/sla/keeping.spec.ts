import { applied, history, local, policyWith, ruleFile, type History } from '../world/history';

const machine = { automated: true };

describe('keep', () => {
  it.each([
    ['before it is due', '03-04 15:59', 'kept'],
    ['at the due time itself', '03-04 16:00', 'kept'],
    ['a minute after', '03-04 16:01', 'late'],
  ])('%s', (_name, time, status) => {
    const [verdict] = applied()
      .asked('03-02 10:00')
      .delivered(time, 'reply', { id: 'r' })
      .of('reply');
    expect(verdict).toMatchObject({ status, keptAt: local(time), evidence: 'r', reason: null });
  });

  it('on time means to the millisecond', () => {
    const h = applied().asked('03-02 10:00').delivered('03-04 16:00', 'reply');
    const [received, question, reply] = h.events;
    const late = history();
    for (const event of [received!, question!, { ...reply!, at: reply!.at + 1 } as typeof reply]) {
      late.event(event!);
    }
    expect(late.became('reply')).toEqual(['late']);
  });

  it('one message keeps every commitment that stands and lists one of its purposes', () => {
    const h = applied()
      .asked('03-02 10:00')
      .did('03-02 11:00', 'feedback.requested')
      .promised('03-02 12:00', 'answer', '03-10 12:00')
      .delivered('03-04 10:00', 'rejection+feedback');
    for (const rule of ['acknowledge', 'reply', 'feedback', 'promise_answer']) {
      expect([rule, h.of(rule)[0]!.keptAt]).toEqual([rule, local('03-04 10:00')]);
    }
    expect(h.became('acknowledge')).toEqual(['late']);
  });

  it('keeps every commitment of a stacking rule', () => {
    const h = applied()
      .promised('03-02 10:00', 'contact', '03-04 12:00')
      .promised('03-02 10:00', 'contact', '03-10 12:00')
      .delivered('03-05 10:00', 'reply');
    expect(h.became('promise_contact')).toEqual(['late', 'kept']);
  });

  it('what is kept is not kept again', () => {
    const h = applied()
      .asked('03-02 10:00')
      .delivered('03-03 10:00', 'reply', { id: 'r1' })
      .delivered('03-03 11:00', 'reply', { id: 'r2' });
    expect(h.of('reply').map(({ evidence }) => evidence)).toEqual(['r1']);
  });

  it('a status_update without a date answers nothing, whatever date came before', () => {
    const h = applied().held('03-02 10:00').delivered('03-03 10:00', 'status_update');
    expect(h.became('after_interview')).toEqual(['overdue']);
    expect(h.became('first_answer')).toEqual(['overdue']);
  });

  it('a purpose without a need of a date keeps it beside one that has', () => {
    const h = applied().held('03-02 10:00').delivered('03-03 10:00', 'status_update+invitation');
    expect(h.became('after_interview')).toEqual(['kept']);
  });

  it('a dated message does not keep the promise that it opens', () => {
    const h = applied().delivered('03-03 10:00', 'status_update', { due: '03-10 12:00' });
    expect(h.became('promise_contact')).toEqual(['overdue']);
  });

  it('a message of an unknown kind of promise rule keeps nothing', () => {
    const h = applied()
      .promised('03-02 10:00', 'contact', '03-10 12:00')
      .delivered('03-03 10:00', 'promise');
    expect(h.became('promise_contact')).toEqual(['overdue']);
  });
});

describe('automated: once', () => {
  const steps: [string, boolean[], string[]][] = [
    ['a machine keeps it the first time', [true], ['kept', 'overdue']],
    ['not twice in a row', [true, true], ['kept', 'overdue']],
    ['not the third time either', [true, true, true], ['kept', 'overdue']],
    ['again after a person', [true, false, true], ['kept', 'kept', 'kept', 'overdue']],
    ['a person always', [false, false], ['kept', 'kept', 'overdue']],
  ];
  it.each(steps)('%s', (_name, messages, became) => {
    const h = applied();
    messages.forEach((automated, i) => h.delivered(`03-0${i + 3} 10:00`, 'reply', { automated }));
    expect(h.became('heartbeat')).toEqual(became);
  });

  it('is asked of this rule: what kept another rule alone does not count', () => {
    const policy = policyWith(
      ruleFile({ key: 'other', on: ['message.received'], automated: 'once', keptBy: ['reply'] }),
    );
    const h = applied({ policy })
      .delivered('03-02 10:00', 'acknowledgement', machine)
      .asked('03-03 10:00', 'other')
      .delivered('03-03 11:00', 'reply', machine);
    expect(h.became('other')).toEqual(['kept']);
    expect(h.became('heartbeat')).toEqual(['kept', 'overdue']);
  });

  it('a message that kept nothing of the rule does not count as the last', () => {
    const h = applied()
      .delivered('03-02 10:00', 'acknowledgement', machine)
      .delivered('03-03 10:00', 'survey')
      .delivered('03-04 10:00', 'holding_note', machine);
    expect(h.became('heartbeat')).toEqual(['kept', 'overdue']);
  });

  it('counts a late keeping too', () => {
    const h = applied()
      .delivered('03-20 10:00', 'holding_note', machine)
      .delivered('03-23 10:00', 'holding_note', machine);
    expect(h.became('heartbeat')).toEqual(['late', 'overdue']);
  });
});

describe('0. admission is judged once, before anything changes', () => {
  it('one automated message keeps all commitments of a rule that admits it once', () => {
    const policy = policyWith(
      ruleFile({ on: ['message.received'], whileOpen: 'stack', automated: 'once' }),
    );
    const h = applied({ policy })
      .asked('03-02 10:00')
      .asked('03-02 11:00')
      .delivered('03-03 10:00', 'reply', machine);
    expect(h.became('custom')).toEqual(['kept', 'kept']);
  });

  it('an automated message that was admitted opens the heartbeat that it kept', () => {
    const h = applied().delivered('03-02 10:00', 'acknowledgement', machine);
    expect(h.became('heartbeat')).toEqual(['kept', 'overdue']);
  });
});

describe('a verdict', () => {
  it('tells a machine from a person and a logged call from an e-mail', () => {
    const said = (said: Parameters<History['delivered']>[2]) =>
      applied().delivered('03-02 10:00', 'reply', said).of('acknowledge')[0];
    expect(said({})).toMatchObject({ keptByMachine: false, selfReported: false });
    expect(said(machine)).toMatchObject({ keptByMachine: true, selfReported: false });
    for (const channel of ['phone', 'meeting', 'sms'] as const) {
      expect(said({ channel })).toMatchObject({ keptByMachine: false, selfReported: true });
    }
  });

  it.each([
    ['exactly when it is due', '03-04 16:00', 'open', 0],
    ['a minute later', '03-04 16:01', 'overdue', 0],
    ['the next day at 9', '03-05 09:00', 'overdue', 3600],
  ])('of what nobody kept, %s', (_name, until, status, overdueBusinessSeconds) => {
    const [verdict] = applied().asked('03-02 10:00').until(until).of('reply');
    expect(verdict).toMatchObject({ status, overdueBusinessSeconds, keptAt: null, evidence: null });
  });

  it('reckons the overrun of a late one up to its keeping, and the time it took from its opening', () => {
    const [late] = applied().asked('03-02 10:00').delivered('03-05 10:00', 'reply').of('reply');
    expect(late).toMatchObject({
      overdueBusinessSeconds: 2 * 3600,
      takenBusinessSeconds: 24 * 3600,
    });
  });

  it('comes by opening, then rule', () => {
    const order = applied().held('03-04 10:00').verdicts();
    expect(order.map(({ rule }) => rule)).toEqual([
      'acknowledge',
      'first_answer',
      'heartbeat',
      'after_interview',
      'answer_limit',
    ]);
  });
});
