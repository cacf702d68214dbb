import { weekdayOf, type EpochDay } from '../../calendar/civil-date';
import {
  closedDays,
  minutesOf,
  WEEKDAYS,
  type CalendarDefinition,
} from '../../calendar/definition';

/** When a working day begins and ends, in minutes after midnight. */
export interface Opening {
  opens: number;
  closes: number;
}

/** Which days one works on by a calendar, and from when to when: by the wall clock of whoever works. */
export class WorkingDays {
  private readonly closed: ReadonlySet<EpochDay>;
  private readonly week: readonly (Opening | null)[];

  constructor(definition: CalendarDefinition) {
    this.closed = closedDays(definition);
    this.week = WEEKDAYS.map((day) => {
      const hours = definition.hours[day] ?? [];
      if (hours.length === 0) return null;
      return {
        opens: Math.min(...hours.map(([from]) => minutesOf(from))),
        closes: Math.max(...hours.map(([, to]) => minutesOf(to))),
      };
    });
  }

  /** "08:00": when the first working day of a week begins. */
  get usuallyOpens(): string {
    const { opens } = this.week.find((day) => day !== null)!;
    const two = (n: number) => String(n).padStart(2, '0');
    return `${two(Math.floor(opens / 60))}:${two(opens % 60)}`;
  }

  /** Null on a day off. */
  of(day: EpochDay): Opening | null {
    return this.closed.has(day) ? null : this.week[weekdayOf(day)]!;
  }
}
