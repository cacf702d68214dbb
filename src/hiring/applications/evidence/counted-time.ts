import type { BusinessTime } from '../../../calendar/business-time';
import { formatDate } from '../../../calendar/civil-date';
import { spansBetween, type SpanKind } from '../../../calendar/spans';
import type { Instant } from '../../../kernel/instant';
import type { Stop } from './pauses';

/** `pause`: working time in which the clock stood still. */
export type CountedKind = SpanKind | 'pause';

/** A stretch of time that counted as a whole, or did not. */
export interface CountedSpan {
  from: Instant;
  to: Instant;
  kind: CountedKind;
  /** The local date on which it begins, "2026-04-03". */
  date: string;
}

/** `used`: until it was due or over. `over`: what it was late by. `left`: what was left when it was over. */
export interface CountedTime {
  kind: 'used' | 'over' | 'left';
  from: Instant;
  to: Instant;
  spans: CountedSpan[];
  /** Seconds that counted: of its open spans, together. */
  counted: number;
  /** Working seconds in which the clock stood still. */
  paused: number;
  /** All seconds that did not count, those among them: with `counted` as many as lie between the two instants. */
  skipped: number;
}

/** What was counted of a commitment's time: up to its due time or its end, and what lies between the two. */
export function countedTimes(
  calendar: BusinessTime,
  { start, due, stopped }: { start: Instant; due: Instant; stopped: Instant },
  stops: readonly Stop[],
): CountedTime[] {
  const counted = (kind: CountedTime['kind'], from: Instant, to: Instant) =>
    countedTime(kind, calendar, from, to, stops);
  if (stopped > due) return [counted('used', start, due), counted('over', due, stopped)];
  const reached = Math.max(start, stopped) as Instant;
  return [counted('used', start, reached), counted('left', reached, due)];
}

function countedTime(
  kind: CountedTime['kind'],
  calendar: BusinessTime,
  from: Instant,
  to: Instant,
  stops: readonly Stop[],
): CountedTime {
  const spans = spansBetween(calendar, from, to)
    .map(({ day, ...span }): CountedSpan => ({ ...span, date: formatDate(day) }))
    .flatMap((span) => (span.kind === 'open' ? cut(span, stops) : [span]));
  const last = Math.max(from, to) as Instant;
  return {
    ...{ kind, from, to: last, spans },
    counted: secondsOf(spans, (one) => one === 'open'),
    paused: secondsOf(spans, (one) => one === 'pause'),
    skipped: secondsOf(spans, (one) => one !== 'open'),
  };
}

/** Cuts the stops out of an open span. They are in order and do not touch. */
function cut(span: CountedSpan, stops: readonly Stop[]): CountedSpan[] {
  const parts: CountedSpan[] = [];
  let at = span.from;
  for (const stop of stops) {
    const from = Math.max(stop.from, at) as Instant;
    const to = Math.min(stop.to, span.to) as Instant;
    if (from >= to) continue;
    if (at < from) parts.push({ ...span, from: at, to: from });
    parts.push({ ...span, from, to, kind: 'pause' });
    at = to;
  }
  return at < span.to ? [...parts, { ...span, from: at }] : parts;
}

function secondsOf(spans: readonly CountedSpan[], isIts: (kind: CountedKind) => boolean): number {
  // whole milliseconds are added, so that no fraction is lost
  return spans.reduce((sum, one) => (isIts(one.kind) ? sum + one.to - one.from : sum), 0) / 1000;
}
