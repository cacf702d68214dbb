import type { Instant } from '../../src/kernel/instant';
import { voicesOf, type Answer } from '../../src/reports/voice/voices';

const said = (key: string, scores: number[], since = 0, words: string[] = []): Answer[] =>
  scores.map((score, i) => ({ key, at: (since + i) as Instant, score, words: words[i] ?? null }));
const during = (from: number, to: number) => ({ from: from as Instant, to: to as Instant });
const EVER = during(0, 1000);
const NOTHING = { answers: null, mean: null, spread: null, words: [] };

describe('what candidates say', () => {
  it('is added up in blocks of five', () => {
    const { total, of } = voicesOf(said('kaisa', [0, 6, 7, 9, 10], 0, ['slow', 'fine', 'a']), EVER);
    const all = { answers: 5, mean: 6.4, spread: [2, 1, 2], words: ['a', 'fine', 'slow'] };
    expect(of.get('kaisa')).toEqual({ key: 'kaisa', ...all });
    expect(total).toEqual({ key: '', ...all });
  });

  it('is not told below five, nor what comes after the last block, nor in the total', () => {
    const { total, of } = voicesOf(
      [...said('kaisa', [0, 1, 2, 3], 0, ['Mine']), ...said('mika', [9, 9, 9, 9, 9, 0], 10)],
      EVER,
    );
    expect(of.get('kaisa')).toEqual({ key: 'kaisa', ...NOTHING });
    expect(of.get('mika')).toMatchObject({ answers: 5, mean: 9 });
    expect(total).toMatchObject({ answers: 5, mean: 9 });
  });

  it('differs between any two periods by no fewer than five answers, and not with the days', () => {
    const all = said('kaisa', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1]);
    const counts = new Set<number>();
    for (let from = 0; from < 12; from++) {
      for (let to = from + 1; to <= 13; to++) {
        const given = all.filter(({ at }) => at < to);
        counts.add(voicesOf(given, during(from, to)).total.answers ?? 0);
      }
    }
    expect([...counts].sort((a, b) => a - b)).toEqual([0, 5, 10]);
  });
});
