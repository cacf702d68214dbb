import { formatDate, parseDate } from '../../calendar/civil-date';
import { Zone } from '../../calendar/zone';
import { seesAll, type Caller } from '../../accounts/caller';
import { InputError, NotFoundError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import type { Kind, Selection } from '../figures/selection';
import { daysOf, instantsOf, type Days, type PeriodName } from './period';
import type { Group, ReportForm } from './report.form';

/** What a report is asked, with whose clock and when. */
export interface Question {
  period: PeriodName;
  days: Days;
  zone: Zone;
  now: Instant;
  selection: Selection & { from: Instant; to: Instant };
  by: Group;
}

/** Whose clock tells where a day begins, and what time it is. */
export interface Standpoint {
  zone: string;
  now: Instant;
}

const MOST_DAYS = 3700;

/**
 * Understands what is asked. A recruiter asks about themselves, whatever they say.
 * @throws InputError for days that are none; NotFoundError for somebody else's figures
 */
export function understand(form: ReportForm, caller: Caller, at: Standpoint): Question {
  const zone = Zone.named(at.zone);
  const period = form.period ?? (form.from !== undefined ? 'custom' : 'month');
  const days = period === 'custom' ? customDays(form) : daysOf(period, zone.dayAt(at.now));
  const own = seesAll(caller) ? null : caller.id;
  if (own !== null && form.recruiter !== undefined && form.recruiter !== own) {
    throw new NotFoundError('There is no such report.');
  }
  return {
    ...{ period, days, zone, now: at.now, by: form.by ?? 'recruiter' },
    selection: {
      ...instantsOf(days, zone),
      recruiter: own ?? form.recruiter ?? null,
      job: form.job ?? null,
      rule: form.rule ?? null,
    },
  };
}

/** A part of what an address says; null takes the filter away. */
export interface Asked {
  days?: Days;
  recruiter?: string | null;
  job?: string | null;
  rule?: string | null;
  by?: Group;
  kind?: Kind;
  cursor?: string;
}

/** The address of a report or a list that differs from a question in some of it. */
export function pathOf(path: string, question: Question, asked: Asked = {}): string {
  const { selection, period, days, by } = question;
  const query = new URLSearchParams();
  const custom = asked.days ?? (period === 'custom' ? days : undefined);
  if (custom) {
    query.set('from', formatDate(custom.first));
    query.set('to', formatDate(custom.last));
  } else if (period !== 'month') query.set('period', period);
  for (const name of ['recruiter', 'job', 'rule'] as const) {
    const value = asked[name] === undefined ? selection[name] : asked[name];
    if (value !== null) query.set(name, value);
  }
  const group = asked.by ?? by;
  if (group !== 'recruiter' && asked.kind === undefined) query.set('by', group);
  if (asked.kind !== undefined) query.set('kind', asked.kind);
  if (asked.cursor !== undefined) query.set('cursor', asked.cursor);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

function customDays({ from, to }: ReportForm): Days {
  const [first, last] = [dayOf('from', from), dayOf('to', to)];
  if (first > last) throw new InputError('from must not be after to');
  if (last - first > MOST_DAYS) throw new InputError('from and to must be at most ten years apart');
  return { first, last };
}

function dayOf(name: string, text: string | undefined) {
  const day = text === undefined ? null : parseDate(text);
  if (day !== null) return day;
  throw new InputError(`${name} must be a date, such as 2026-03-31`);
}
