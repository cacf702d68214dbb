import { applied, type History } from '../world/history';

describe('decision.undone voids the last decision.made, unless the candidate was told', () => {
  const undone = (h: History) => h.did('03-04 10:05', 'decision.undone');
  const decided = () => applied().did('03-04 10:00', 'decision.made');

  it('what the decision opened was never opened', () => {
    expect(decided().became('tell_decision')).toEqual(['overdue']);
    expect(undone(decided()).of('tell_decision')).toEqual([]);
    expect(undone(decided()).irregular()).toEqual([]);
  });

  it('what it restarted or kept open stands as it was', () => {
    const h = applied()
      .did('03-03 10:00', 'decision.made')
      .did('03-04 10:00', 'decision.made')
      .did('03-04 10:05', 'decision.undone');
    expect(h.dues('tell_decision')).toEqual(['03-05 16:00']);
  });

  it('a decision made after it counts', () => {
    const h = undone(decided()).did('03-05 10:00', 'decision.made');
    expect(h.dues('tell_decision')).toEqual(['03-09 16:00']);
    expect(h.irregular()).toEqual([]);
  });

  it.each<[string, (h: History) => History, string[]]>([
    [
      'a rejection was delivered',
      (h) => h.delivered('03-04 10:02', 'rejection'),
      ['decision.undone: the candidate has been told of the decision'],
    ],
    [
      'an offer was delivered by a machine',
      (h) => h.delivered('03-04 10:02', 'reply+offer', { automated: true }),
      ['decision.undone: the candidate has been told of the decision'],
    ],
    ['it is undone already', undone, ['decision.undone: there is no decision to undo']],
  ])('when %s it is irregular', (_name, step, why) => {
    const h = undone(step(decided()));
    expect(h.irregular()).toEqual(why);
  });

  it.each<[string, (h: History) => History]>([
    ['another message was delivered', (h) => h.delivered('03-04 10:02', 'reply')],
    [
      'the rejection was delivered and bounced',
      (h) => h.delivered('03-04 10:02', 'rejection', { id: 'r' }).bounced('03-04 10:03', 'r'),
    ],
  ])('when %s it is not', (_name, step) => {
    const h = undone(step(decided()));
    expect(h.irregular()).toEqual([]);
    expect(h.of('tell_decision')).toEqual([]);
  });

  it('of a history without a decision is irregular', () => {
    expect(undone(applied()).irregular()).toEqual([
      'decision.undone: there is no decision to undo',
    ]);
  });

  it('an offer told before does not hinder a later decision from being undone', () => {
    const h = applied()
      .did('03-03 10:00', 'decision.made')
      .delivered('03-03 11:00', 'offer')
      .did('03-04 10:00', 'decision.made')
      .did('03-04 10:05', 'decision.undone');
    expect(h.became('tell_decision')).toEqual(['kept']);
  });
});
