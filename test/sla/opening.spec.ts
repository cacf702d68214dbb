import { applied, history, policyWith, ruleFile, type History } from '../world/history';

const AT = '03-04 10:00';
type Step = (h: History) => History;

/** What an event opens beyond what the receipt did. */
const opens = (step: Step) => {
  const h = step(applied());
  return h
    .verdicts()
    .slice(applied().verdicts().length)
    .map(({ rule }) => rule);
};

describe('open', () => {
  it('the receipt opens acknowledge, first_answer and heartbeat', () => {
    expect(
      applied()
        .verdicts()
        .map((v) => v.rule),
    ).toEqual(['acknowledge', 'first_answer', 'heartbeat']);
  });

  it.each<[string, Step, string[]]>([
    ['stage.entered of kind applied', (h) => h.entered(AT, 'applied'), []],
    ['stage.entered of kind screening', (h) => h.entered(AT, 'screening'), []],
    ['stage.entered of kind assignment', (h) => h.entered(AT, 'assignment'), []],
    ['stage.entered of kind interview', (h) => h.entered(AT, 'interview'), []],
    ['stage.entered of kind offer', (h) => h.entered(AT, 'offer'), []],
    ['stage.entered of kind rejected', (h) => h.entered(AT, 'rejected'), ['tell_decision']],
    ['stage.entered of kind hired', (h) => h.entered(AT, 'hired'), []],
    ['stage.entered of kind withdrawn', (h) => h.entered(AT, 'withdrawn'), []],
    ['interview.scheduled', (h) => h.did(AT, 'interview.scheduled'), []],
    ['interview.held', (h) => h.held(AT), ['after_interview', 'answer_limit']],
    ['interview.not_held', (h) => h.notHeld(AT), []],
    ['assignment.returned', (h) => h.did(AT, 'assignment.returned'), ['after_interview']],
    ['decision.made', (h) => h.did(AT, 'decision.made'), ['tell_decision']],
    ['message.queued', (h) => h.queued(AT, 'm'), []],
    ['message.received, kind question', (h) => h.asked(AT), ['reply']],
    ['message.received, kind other', (h) => h.asked(AT, 'other'), []],
    ['message.bounced', (h) => h.bounced(AT, 'm'), []],
    ['question.waived', (h) => h.did(AT, 'question.waived'), []],
    ['feedback.requested', (h) => h.did(AT, 'feedback.requested'), ['feedback']],
    ['contact.disputed', (h) => h.disputed(AT, 'm'), []],
    ['dispute.upheld', (h) => h.upheld(AT, 'm'), []],
    ['clock.paused', (h) => h.did(AT, 'clock.paused'), []],
    ['clock.resumed', (h) => h.did(AT, 'clock.resumed'), []],
    ['owner.changed', (h) => h.handedTo(AT, 'mika'), []],
    ['application.withdrawn', (h) => h.did(AT, 'application.withdrawn'), []],
    ['application.hired', (h) => h.did(AT, 'application.hired'), []],
    ['application.reopened', (h) => h.did(AT, 'application.reopened'), []],
    ['job.closed', (h) => h.did(AT, 'job.closed'), ['job_outcome']],
    ['candidate.erased', (h) => h.did(AT, 'candidate.erased'), []],
    ['message.delivered that heartbeat admits', (h) => h.delivered(AT, 'reply'), ['heartbeat']],
    ['a survey', (h) => h.delivered(AT, 'survey'), []],
    ['a dated survey', (h) => h.delivered(AT, 'survey', { due: '03-20 10:00' }), []],
    [
      'a dated apology with a status_update',
      (h) => h.delivered(AT, 'apology+status_update', { due: '03-20 10:00' }),
      ['promise_contact'],
    ],
  ])('%s opens what its rules say', (_name, step, rules) => {
    expect(opens(step)).toEqual(rules);
  });

  it.each([
    ['at the closing date when it is later', '03-13 23:59', '03-20 16:00'],
    ['at the receipt when the closing date has passed', '02-20 23:59', '03-09 16:00'],
    ['at the receipt when it is the closing date', '03-02 09:00', '03-09 16:00'],
  ])('first_answer is counted from applyUntil: %s', (_name, applyUntil, due) => {
    const h = history().received('03-02 09:00', { applyUntil });
    expect(h.dues('first_answer')).toEqual([due]);
    expect(h.of('first_answer')[0]!.openedAt).toBe(h.events[0]!.at);
    expect(h.dues('acknowledge')).toEqual(['03-03 16:00']);
    expect(h.dues('heartbeat')).toEqual(['03-16 16:00']);
  });
});

describe('a message that the heartbeat does not admit neither opens nor restarts it', () => {
  it.each<[string, Step]>([
    ['an apology', (h) => h.delivered(AT, 'apology')],
    ['a second automated one', (h) => h.delivered(AT, 'holding_note', { automated: true })],
  ])('%s', (_name, step) => {
    const h = applied().delivered('03-02 09:01', 'acknowledgement', { automated: true });
    expect(step(h).became('heartbeat')).toEqual(['kept', 'overdue']);
    expect(step(h).dues('heartbeat')).toEqual(['03-16 16:00', '03-16 16:00']);
  });
});

describe('the heartbeat does not open while a date stands', () => {
  const silent = (h: History) => h.delivered('03-18 10:00', 'holding_note').of('heartbeat').length;

  it.each<[string, Step, number]>([
    ['promise_answer open', (h) => h.promised(AT, 'answer', '03-20 12:00'), 1],
    ['promise_contact open', (h) => h.promised(AT, 'contact', '03-20 12:00'), 1],
    ['promise_answer overdue and not ended', (h) => h.promised(AT, 'answer', '03-10 12:00'), 1],
    ['promise_contact overdue and not ended', (h) => h.promised(AT, 'contact', '03-10 12:00'), 1],
    ['a dated message', (h) => h.delivered(AT, 'reply', { due: '03-20 12:00' }), 1],
    ['promise_feedback', (h) => h.promised(AT, 'feedback', '03-20 12:00'), 2],
    [
      'a promise kept',
      (h) => h.promised(AT, 'contact', '03-20 12:00').delivered('03-05 12:00', 'reply'),
      3,
    ],
  ])('%s', (_name, step, heartbeats) => {
    expect(silent(step(applied()))).toBe(heartbeats);
  });

  it('a dated message gives its date before the heartbeat could open', () => {
    const h = applied().delivered(AT, 'status_update', { due: '03-20 12:00' });
    expect(h.became('heartbeat')).toEqual(['kept']);
  });

  it('a message that keeps the promise opens it again', () => {
    const h = applied()
      .promised(AT, 'answer', '03-20 12:00')
      .delivered('03-18 10:00', 'invitation');
    expect(h.became('heartbeat')).toEqual(['released promised', 'overdue']);
  });
});

describe('promises open first, then the rules whose `on` matches', () => {
  it('so that a rule on the same dated message is not released by its date', () => {
    const policy = policyWith(
      ruleFile({ on: ['message.delivered'], yieldsTo: ['promise_contact'], yieldsAtMost: 20 }),
    );
    const h = applied({ policy }).delivered(AT, 'reply', { due: '03-10 12:00' });
    expect(h.became('custom')).toEqual(['overdue']);
  });
});

describe('every event may open a rule of a policy', () => {
  it.each<[string, Step]>([
    ['message.queued', (h) => h.queued(AT, 'm')],
    ['message.bounced', (h) => h.bounced(AT, 'm')],
    ['message.received:other', (h) => h.asked(AT, 'other')],
    ['promise.rescheduled', (h) => h.rescheduled(AT, 'p1', '03-20 12:00', 'p2')],
    ['promise.made:contact', (h) => h],
    ['clock.paused', (h) => h.did(AT, 'clock.paused')],
    ['clock.resumed', (h) => h.did(AT, 'clock.resumed')],
    ['owner.changed', (h) => h.handedTo(AT, 'mika')],
    ['stage.entered', (h) => h.entered(AT, 'screening')],
    ['stage.entered:offer', (h) => h.entered(AT, 'offer')],
    ['contact.disputed', (h) => h.disputed(AT, 'm')],
    ['interview.not_held', (h) => h.notHeld(AT)],
  ])('%s', (on, step) => {
    const within = on.startsWith('promise.made') ? { fromEvent: true } : { businessDays: 2 };
    const policy = policyWith(ruleFile({ on: [on], within }));
    const start = applied({ policy })
      .delivered('03-02 09:30', 'invitation')
      .promised('03-03 10:00', 'contact', '03-10 12:00');
    expect(step(start).of('custom')).toHaveLength(1);
  });

  it('a stage that acts as a decision opens a rule on both only once', () => {
    const policy = policyWith(
      ruleFile({ on: ['stage.entered:rejected', 'decision.made'], whileOpen: 'stack' }),
    );
    expect(applied({ policy }).entered(AT, 'rejected').of('custom')).toHaveLength(1);
  });

  it('a rule on a stage of kind offer is not opened by another kind', () => {
    const policy = policyWith(ruleFile({ on: ['stage.entered:offer'] }));
    expect(applied({ policy }).entered(AT, 'interview').of('custom')).toEqual([]);
  });

  it.each<[string, Step]>([
    ['clock.paused', (h) => h.did(AT, 'clock.paused')],
    ['promise.rescheduled', (h) => h.rescheduled(AT, 'nothing', '03-20 12:00', 'p2')],
  ])('but an irregular %s is ignored', (on, step) => {
    const policy = policyWith(ruleFile({ on: [on] }));
    const h = step(applied({ policy }));
    expect(h.irregular()).toHaveLength(1);
    expect(h.of('custom')).toEqual([]);
  });
});
