import cases from '../cases/business-time.json';
import { formatInstant, parseInstant, type Instant } from '../../src/kernel/instant';
import type { Within } from '../../src/calendar/business-time';
import { calendarFrom } from '../../src/calendar/presets';

interface Case {
  id: string;
  calendar: unknown;
  start?: string;
  within?: Within;
  due?: string;
  from?: string;
  to?: string;
  elapsed?: number;
}

const at = (text: string): Instant => parseInstant(text)!;

describe('the shared cases', () => {
  it.each((cases as unknown as Case[]).map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const calendar = calendarFrom(one.calendar);
    if (one.within) {
      expect(formatInstant(calendar.due(at(one.start!), one.within))).toBe(one.due);
    } else {
      expect(calendar.elapsed(at(one.from!), at(one.to!))).toBe(one.elapsed);
    }
  });
});
