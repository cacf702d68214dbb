import { voicesOf, type Answer } from '../../src/reports/voice/voices';

const said = (key: string, scores: number[], words: string[] = []): Answer[] =>
  scores.map((score, i) => ({ key, score, words: words[i] ?? null }));

describe('what candidates say', () => {
  it('is added up from five answers on', () => {
    const { total, of } = voicesOf(said('kaisa', [0, 6, 7, 9, 10], ['slow', 'fine', 'a mail']));
    const all = { answers: 5, mean: 6.4, spread: [2, 1, 2], words: ['a mail', 'fine', 'slow'] };
    expect(of.get('kaisa')).toEqual({ key: 'kaisa', ...all });
    expect(total).toEqual({ key: '', ...all });
  });

  it('is not told below five, not even how few they are', () => {
    const { of } = voicesOf(said('kaisa', [0, 1, 2, 3], ['Mine']));
    const nothing = { answers: null, mean: null, spread: null, words: [] };
    expect(of.get('kaisa')).toEqual({ key: 'kaisa', ...nothing });
  });

  it.each([
    ['one hidden answer, which the total would give away', [1], null],
    ['four of two people', [2, 2], null],
    ['five of two people, who stand for each other', [2, 3], 10],
    ['nobody hidden', [], 5],
  ])('leaves the total out where it would tell: %s', (_, few, answers) => {
    const all = [
      ...said('kaisa', [9, 9, 9, 9, 9]),
      ...few.flatMap((n, i) => said(`other ${i}`, Array<number>(n).fill(1))),
    ];
    expect(voicesOf(all).total.answers).toBe(answers);
  });
});
