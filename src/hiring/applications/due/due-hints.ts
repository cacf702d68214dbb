import { Injectable } from '@nestjs/common';
import type { BusinessTime } from '../../../calendar/business-time';
import { formatDate, weekdayOf } from '../../../calendar/civil-date';
import { WEEKDAYS } from '../../../calendar/definition';
import { spansBetween, type Span, type SpanKind } from '../../../calendar/spans';
import { Terms } from '../../../journey/record/terms';
import type { Instant } from '../../../kernel/instant';

/** What a date means that somebody is about to promise. */
export interface DueHint {
  at: Instant;
  isPast: boolean;
  /** Working days from today, which is none. */
  workingDays: number;
  /** Why nobody works then; null when they do, or just closed. */
  closed: SpanKind | null;
  /** What would be a working day on the way there, and is none: dates as "2026-04-03". */
  skipped: { kind: 'holiday' | 'closure'; from: string; to: string }[];
}

const QUICK = [2, 5] as const;
/** Beyond that nobody promises anything. */
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** What dates mean on the calendar of an application. */
@Injectable()
export class DueHints {
  constructor(private readonly terms: Terms) {}

  /** @param calendar the hash of the application's @param at null where nothing is typed */
  async of(
    calendar: string,
    at: Instant | null,
    now: Instant,
  ): Promise<{ quick: { days: number; at: Instant }[]; hint: DueHint | null }> {
    const time = await this.terms.calendar(calendar);
    const quick = QUICK.map((days) => ({ days, at: time.due(now, { businessDays: days }) }));
    return { quick, hint: at === null ? null : dueHint(time, at, now) };
  }
}

/** What a date means on a calendar. */
export function dueHint(calendar: BusinessTime, at: Instant, now: Instant): DueHint {
  const isFar = at - now > MOST_DAYS * DAY_MS;
  const spans = isFar ? [] : spansBetween(calendar, now, at);
  const [last] = spansBetween(calendar, (at - 1) as Instant, at);
  return {
    ...{ at, isPast: at <= now, workingDays: isFar ? 0 : workingDays(calendar, at, now) },
    closed: last?.kind === 'open' ? null : (last?.kind ?? null),
    skipped: spans.flatMap((span) => skippedBy(calendar, span)),
  };
}

function workingDays(calendar: BusinessTime, at: Instant, now: Instant): number {
  const lastDay = calendar.zone.dayAt((at - 1) as Instant);
  for (let n = 0; ; n++) {
    const next = calendar.due(now, { businessDays: n + 1 });
    if (calendar.zone.dayAt((next - 1) as Instant) > lastDay) return n;
  }
}

/** A holiday on a day without hours takes nothing away. */
function skippedBy({ definition, zone }: BusinessTime, span: Span): DueHint['skipped'] {
  const { kind, day, to } = span;
  if (kind !== 'holiday' && kind !== 'closure') return [];
  const hours = definition.hours[WEEKDAYS[weekdayOf(day)]!] ?? [];
  if (kind === 'holiday' && hours.length === 0) return [];
  return [{ kind, from: formatDate(day), to: formatDate(zone.dayAt((to - 1) as Instant)) }];
}
