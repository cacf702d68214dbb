import { departureOf } from '../../src/journey/letters/departure';
import { earliestDue } from '../../src/journey/letters/keeps';
import { formatInstant, parseInstant, type Instant } from '../../src/kernel/instant';
import type { Commitment } from '../../src/sla/engine/commitment';

const at = (text: string): Instant => parseInstant(text)!;
const now = at('2026-05-04T10:00:00+03:00');
const none = { now, dayIn: null, keepsBefore: null };

describe('a letter leaves', () => {
  it.each<[string, Partial<Parameters<typeof departureOf>[0]>, string, boolean]>([
    ['at once', {}, '2026-05-04T07:00:00Z', false],
    [
      'when its sender said',
      { sendAfter: at('2026-05-05T09:00:00+03:00') },
      '2026-05-05T06:00:00Z',
      false,
    ],
    ['after the time to take it back', { undoMs: 600_000 }, '2026-05-04T07:10:00Z', false],
    [
      'a quarter of an hour before what it keeps is due',
      { sendAfter: at('2026-05-05T16:30:00+03:00'), keepsBefore: at('2026-05-05T16:00:00+03:00') },
      '2026-05-05T12:45:00Z',
      true,
    ],
    [
      'at once when that is too near to wait',
      { undoMs: 600_000, keepsBefore: at('2026-05-04T10:05:00+03:00') },
      '2026-05-04T07:00:00Z',
      true,
    ],
    [
      'by day where the candidate is',
      { now: at('2026-05-04T22:00:00+03:00'), dayIn: 'Europe/Helsinki' },
      '2026-05-05T05:00:00Z',
      false,
    ],
    [
      'by night when a promise would break',
      {
        now: at('2026-05-04T22:00:00+03:00'),
        dayIn: 'Europe/Helsinki',
        keepsBefore: at('2026-05-05T00:00:00+03:00'),
      },
      '2026-05-04T20:45:00Z',
      true,
    ],
  ])('%s', (_when, waits, leaves, broughtForward) => {
    const departure = departureOf({ ...none, ...waits });
    expect(formatInstant(departure.at)).toBe(leaves);
    expect(departure.broughtForward).toBe(broughtForward);
    expect(departure.undoUntil === null).toBe(departure.at === (waits.now ?? now));
  });

  it('before the next due time, whatever is overdue already', () => {
    const due = (text: string) => ({ dueAt: at(text) }) as Commitment;
    const both = [due('2026-05-01T16:00:00+03:00'), due('2026-05-06T16:00:00+03:00')];
    expect(earliestDue(both, now)).toBe(at('2026-05-06T16:00:00+03:00'));
    expect(earliestDue(both.slice(0, 1), now)).toBeNull();
  });
});
