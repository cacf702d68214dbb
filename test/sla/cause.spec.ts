import { applied, type History } from '../world/history';

/** A reply due on Wednesday 4 March at 16, delivered on Thursday. */
const late = (queue: (h: History) => History) =>
  queue(applied().asked('03-02 10:00')).delivered('03-05 10:00', 'reply', { id: 'r' });
const cause = (h: History) => h.of('reply')[0]!.cause;

describe('a late one has cause transport when a person had queued its message by the due time', () => {
  it.each<[string, (h: History) => History, 'transport' | null]>([
    ['not queued at all', (h) => h, null],
    ['queued before', (h) => h.queued('03-03 10:00', 'r'), 'transport'],
    ['queued at the due time', (h) => h.queued('03-04 16:00', 'r'), 'transport'],
    ['queued a minute later', (h) => h.queued('03-04 16:01', 'r'), null],
    ['queued by a machine', (h) => h.queued('03-03 10:00', 'r', true), null],
    ['another message queued', (h) => h.queued('03-03 10:00', 'x'), null],
    [
      'queued again later: the first time counts',
      (h) => h.queued('03-03 10:00', 'r').queued('03-05 09:00', 'r'),
      'transport',
    ],
    [
      'queued by a machine, then in time by a person',
      (h) => h.queued('03-03 10:00', 'r', true).queued('03-04 10:00', 'r'),
      'transport',
    ],
  ])('%s', (_name, queue, expected) => {
    const h = late(queue);
    expect(h.became('reply')).toEqual(['late']);
    expect(cause(h)).toBe(expected);
  });

  it('what was kept on time has no cause', () => {
    const h = applied()
      .asked('03-02 10:00')
      .queued('03-03 10:00', 'r')
      .delivered('03-03 10:01', 'reply', { id: 'r' });
    expect(cause(h)).toBeNull();
  });

  it('nor has what is still overdue, or what an end released when it was', () => {
    const h = applied().asked('03-02 10:00').queued('03-03 10:00', 'r');
    expect(cause(h)).toBeNull();
    expect(cause(h.did('03-06 10:00', 'question.waived'))).toBeNull();
  });

  it('one message may be late in transport for one promise and just late for another', () => {
    const h = applied()
      .asked('03-02 10:00')
      .queued('03-04 10:00', 'r')
      .delivered('03-05 10:00', 'reply', { id: 'r' });
    expect(h.of('reply')[0]).toMatchObject({ status: 'late', cause: 'transport' });
    expect(h.of('acknowledge')[0]).toMatchObject({ status: 'late', cause: null });
  });

  it('the charge stays with the owner: it is late for the candidate', () => {
    expect(late((h) => h.queued('03-03 10:00', 'r')).of('reply')[0]!.chargedTo).toBe('kaisa');
  });
});
