import { applied, history, local, policyWith, ruleFile, type History } from '../world/history';

type Step = (h: History) => History;

const ENDS: [string, Step][] = [
  ['application.withdrawn', (h) => h.did('03-03 10:00', 'application.withdrawn')],
  ['application.hired', (h) => h.did('03-03 10:00', 'application.hired')],
  ['stage.entered of kind withdrawn', (h) => h.entered('03-03 10:00', 'withdrawn')],
  ['stage.entered of kind hired', (h) => h.entered('03-03 10:00', 'hired')],
  ['a rejection', (h) => h.delivered('03-03 10:00', 'rejection')],
  ['an outcome', (h) => h.delivered('03-03 10:00', 'outcome')],
  ['an automated rejection', (h) => h.delivered('03-03 10:00', 'rejection', { automated: true })],
  ['candidate.erased', (h) => h.did('03-03 10:00', 'candidate.erased')],
];

describe('an application that has ended', () => {
  it.each(ENDS)('by %s opens only rules that stand after the end', (_name, end) => {
    const h = end(applied())
      .held('03-04 10:00')
      .did('03-04 10:00', 'decision.made')
      .did('03-04 10:00', 'job.closed')
      .delivered('03-04 10:30', 'reply')
      .asked('03-04 11:00')
      .did('03-04 11:00', 'feedback.requested')
      .promised('03-04 11:00', 'answer', '03-20 12:00', 'a')
      .promised('03-04 11:00', 'contact', '03-20 12:00', 'b')
      .promised('03-04 11:00', 'feedback', '03-20 12:00', 'c');
    const after = h.verdicts().filter(({ openedAt }) => openedAt >= local('03-04 10:00'));
    expect(after.map(({ rule }) => rule)).toEqual(
      'feedback promise_answer promise_contact promise_feedback reply'.split(' '),
    );
  });

  it.each(ENDS)('by %s opens again once it is reopened', (_name, end) => {
    const h = end(applied()).did('03-05 10:00', 'application.reopened').held('03-06 10:00');
    expect(h.became('after_interview')).toEqual(['overdue']);
  });

  it('told: the rejection that ends it does not open a heartbeat', () => {
    expect(applied().delivered('03-03 10:00', 'rejection').became('heartbeat')).toEqual(['kept']);
  });

  it('told: a date given in the rejection is a promise nevertheless', () => {
    const h = applied().delivered('03-03 10:00', 'rejection', { due: '03-20 12:00' });
    expect(h.became('promise_contact')).toEqual(['overdue']);
  });

  it('what was released stays so when it is reopened', () => {
    const h = applied()
      .did('03-03 10:00', 'application.withdrawn')
      .did('03-04 10:00', 'application.reopened');
    expect(h.became('first_answer')).toEqual(['released withdrawn']);
  });

  it('a question before the end is owed a reply after it', () => {
    const h = applied().asked('03-03 09:00').did('03-03 10:00', 'application.withdrawn');
    expect(h.became('reply')).toEqual(['overdue']);
  });

  it('a promise made after the end is released by the next one', () => {
    const h = applied()
      .delivered('03-03 10:00', 'rejection')
      .promised('03-04 10:00', 'contact', '03-20 12:00')
      .did('03-05 10:00', 'application.hired');
    expect(h.became('promise_contact')).toEqual(['released hired']);
  });

  it('job.closed is no end: an interview after it is answered for', () => {
    const h = applied().did('03-03 10:00', 'job.closed').held('03-04 10:00');
    expect(h.became('after_interview')).toEqual(['overdue']);
    expect(h.became('job_outcome')).toEqual(['overdue']);
  });

  it('a job closed at the instant of receipt closes it', () => {
    expect(applied().did('03-02 09:00', 'job.closed').became('job_outcome')).toEqual(['overdue']);
  });
});

describe('a stage acts as the event that it stands for', () => {
  it.each([
    ['hired', 'released hired'],
    ['withdrawn', 'released withdrawn'],
    ['rejected', 'overdue'],
    ['offer', 'overdue'],
  ] as const)('of kind %s: first_answer becomes %s', (kind, became) => {
    expect(applied().entered('03-03 10:00', kind).became('first_answer')).toEqual([became]);
  });

  it('of kind rejected is no end: the rejection is still to be told', () => {
    const h = applied().entered('03-03 10:00', 'rejected').held('03-04 10:00');
    expect(h.became('tell_decision')).toEqual(['overdue']);
    expect(h.became('after_interview')).toEqual(['overdue']);
  });

  it('a decision and the stage beside it are one: the first counts', () => {
    const h = applied().did('03-03 10:00', 'decision.made').entered('03-04 10:00', 'rejected');
    expect(h.dues('tell_decision')).toEqual(['03-05 16:00']);
  });

  it('releases before it opens, so that its end releases nothing that it opens itself', () => {
    const opening = { on: ['stage.entered:hired'], releasedBy: ['hired'] };
    const policy = policyWith(
      ruleFile({ ...opening, key: 'stands', standsAfterEnd: true }),
      ruleFile({ ...opening, key: 'falls' }),
    );
    const h = applied({ policy }).entered('03-03 10:00', 'hired');
    expect(h.became('stands')).toEqual(['overdue']);
    expect(h.became('falls')).toEqual([]);
  });
});

describe('until', () => {
  const h = (until: string) => applied().asked('03-03 10:00').until(until);

  it.each([
    ['an event at it counts', '03-03 10:00', ['open']],
    ['an event after it is ignored', '03-03 09:59', []],
    ['what is due at it is open', '03-05 16:00', ['open']],
    ['what was due before it is overdue', '03-05 16:01', ['overdue']],
  ])('%s', (_name, until, became) => {
    expect(h(until).became('reply')).toEqual(became);
  });

  it('before the receipt nothing is owed', () => {
    expect(h('03-02 08:00').verdicts()).toEqual([]);
  });
});

it('a history that does not begin with the receipt is a fault of the caller', () => {
  expect(() => history().held('03-03 10:00').fold()).toThrow('begins with application.received');
  expect(() => history().fold()).toThrow('begins with application.received');
});
