import { calendarFrom } from '../../src/calendar/presets';
import { hoursOf, nextReminder } from '../../src/hiring/verbs/requests/reminder-times';
import { formatInstant, parseInstant, type Instant } from '../../src/kernel/instant';

const finland = calendarFrom('FI');
const at = (text: string): Instant => parseInstant(text)!;

/** All reminders of somebody who never answers. */
function all(
  asked: string,
  due: string,
  { later = null as string | null, hours = finland } = {},
): string[] {
  const request = { askedAt: at(asked), due: at(due), later: later === null ? null : at(later) };
  const found: string[] = [];
  let last = request.askedAt;
  for (;;) {
    const next = nextReminder(request, hours, last);
    if (next === null) return found;
    found.push(formatInstant(next));
    last = next;
  }
}

describe('a colleague who does not answer is reminded', () => {
  it('on the working day before, on the day, and twice after it', () => {
    // Thursday 14 May 2026 is Ascension Day; 05:00 UTC is 08:00 there
    expect(all('2026-05-07T10:00:00+03:00', '2026-05-13T12:00:00+03:00')).toEqual([
      ...['2026-05-12T05:00:00Z', '2026-05-13T05:00:00Z'],
      ...['2026-05-15T05:00:00Z', '2026-05-19T05:00:00Z'],
    ]);
  });

  it('never on the day on which they were asked, nor on a day off', () => {
    expect(all('2026-05-08T10:00:00+03:00', '2026-05-08T15:00:00+03:00')).toEqual([
      ...['2026-05-11T05:00:00Z', '2026-05-13T05:00:00Z'],
    ]);
    // due on a Sunday: the Friday before counts
    expect(all('2026-05-04T10:00:00+03:00', '2026-05-10T15:00:00+03:00')[1]).toBe(
      '2026-05-08T05:00:00Z',
    );
  });

  it('by the day that they said themselves', () => {
    const [first] = all('2026-05-11T10:00:00+03:00', '2026-05-12T12:00:00+03:00', {
      later: '2026-05-28T16:00:00+03:00',
    });
    expect(first).toBe('2026-05-27T05:00:00Z');
  });

  it('as their own working day begins, wherever they are', () => {
    const there = hoursOf(finland, { timezone: 'America/New_York' });
    // 08:00 in New York
    expect(all('2026-05-11T10:00:00+03:00', '2026-05-20T12:00:00+03:00', { hours: there })[0]).toBe(
      '2026-05-19T12:00:00Z',
    );
    expect(hoursOf(finland, { timezone: null })).toBe(finland);
  });

  it('not any more when the link has ended', () => {
    expect(all('2026-05-11T10:00:00+03:00', '2026-07-10T07:00:00+03:00')).toEqual([
      ...['2026-07-09T05:00:00Z', '2026-07-10T05:00:00Z'],
    ]);
  });
});
