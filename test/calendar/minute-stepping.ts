import { WEEKDAYS, type CalendarDefinition } from '../../src/calendar/definition';

const MINUTE = 60_000;

/**
 * The definition of design section 3 taken at its word and nothing else: walks the minutes one by one and asks
 * for each what the wall clock shows. Slow, and shares no code with what it checks. Holds for zones whose
 * offsets are whole minutes.
 */
export class MinuteStepping {
  private readonly wall: Intl.DateTimeFormat;

  constructor(private readonly calendar: CalendarDefinition) {
    this.wall = new Intl.DateTimeFormat('en-CA', {
      timeZone: calendar.timezone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  }

  isOpen(at: number): boolean {
    const shown = Object.fromEntries(this.wall.formatToParts(at).map((p) => [p.type, p.value]));
    const date = `${shown.year}-${shown.month}-${shown.day}`;
    if (this.calendar.holidays.includes(date)) return false;
    if (this.calendar.closures.some(({ from, to }) => from <= date && date <= to)) return false;
    const time = `${shown.hour}:${shown.minute}`;
    const day = WEEKDAYS.find((name) => name === shown.weekday!.toLowerCase())!;
    return (this.calendar.hours[day] ?? []).some(([from, to]) => from <= time && time < to);
  }

  /** Start plus an amount of open ms; the amount is positive. */
  add(start: number, amount: number): number {
    let at = start;
    for (let left = amount; ;) {
      const next = (Math.floor(at / MINUTE) + 1) * MINUTE;
      if (this.isOpen(at)) {
        if (left <= next - at) return at + left;
        left -= next - at;
      }
      at = next;
    }
  }

  /** Open ms between two instants, `from` not after `to`. */
  elapsed(from: number, to: number): number {
    let open = 0;
    for (let at = from; at < to;) {
      const next = Math.min((Math.floor(at / MINUTE) + 1) * MINUTE, to);
      if (this.isOpen(at)) open += next - at;
      at = next;
    }
    return open;
  }
}
