import { formatDate, parseDate } from '../../calendar/civil-date';
import { Zone } from '../../calendar/zone';
import { seesAll, type Caller } from '../../accounts/caller';
import { InputError, NotFoundError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import { stageIn, type Kind, type Selection } from '../figures/selection';
import { daysOf, instantsOf, type Days, type PeriodName } from './period';
import { FILTERS, type Filter, type Group, type ReportForm } from './report.form';

/** What a report is asked, with whose clock and when. */
export interface Question {
  period: PeriodName;
  days: Days;
  zone: Zone;
  now: Instant;
  selection: Selection & { from: Instant; to: Instant };
  /** What it is narrowed to, as the address says it. */
  filters: Record<Filter, string | null>;
  by: Group;
}

/** Whose clock tells where a day begins, and what time it is. */
export interface Standpoint {
  zone: string;
  now: Instant;
}

const MOST_DAYS = 3700;

/**
 * Understands what is asked. A recruiter asks about themselves, whatever they say. Whom figures may name, and who is in
 * a team or a department, is not known here: `Questions.ask` is what a page and a file begin with; until then a team
 * and a department have nobody.
 * @throws InputError for days that are none; NotFoundError for somebody else's figures
 */
export function understand(form: ReportForm, caller: Caller, at: Standpoint): Question {
  const zone = Zone.named(at.zone);
  const period = form.period ?? (form.from !== undefined ? 'custom' : 'month');
  const days = period === 'custom' ? customDays(form) : daysOf(period, zone.dayAt(at.now));
  const recruiter = askedOf(form.recruiter, caller);
  const { team = null, job = null, department = null, rule = null, stage = null } = form;
  return {
    ...{ period, days, zone, now: at.now, by: form.by ?? 'recruiter' },
    filters: { recruiter, team, job, department, rule, stage },
    selection: {
      ...{ ...instantsOf(days, zone), recruiter, job, rule },
      stage: stageIn(stage),
      people: team === null ? null : [],
      jobs: department === null ? null : [],
    },
  };
}

/** The same form with the days that its period has at a moment, for who answers later. */
export function withDays(form: ReportForm, at: Standpoint): ReportForm {
  const { period, ...rest } = form;
  const name = period ?? (form.from === undefined ? 'month' : 'custom');
  if (name === 'custom') return form;
  const { first, last } = daysOf(name, Zone.named(at.zone).dayAt(at.now));
  return { ...rest, from: formatDate(first), to: formatDate(last) };
}

/**
 * About whom somebody asks: a recruiter about themselves, whatever they say.
 * @param named the id of a person; undefined for everybody
 * @throws NotFoundError for a recruiter who names somebody else
 */
export function askedOf(named: string | undefined, caller: Caller): string | null {
  const own = seesAll(caller) ? null : caller.id;
  if (own !== null && named !== undefined && named !== own) {
    throw new NotFoundError('There is no such report.');
  }
  return own ?? named ?? null;
}

/** A part of what an address says; null takes the filter away. */
export type Asked = Partial<Record<Filter, string | null>> & {
  days?: Days;
  by?: Group;
  kind?: Kind;
  cursor?: string;
};

/** The address of a report or a list that differs from a question in some of it. */
export function pathOf(path: string, question: Question, asked: Asked = {}): string {
  const { filters, period, days, by } = question;
  const query = new URLSearchParams();
  const custom = asked.days ?? (period === 'custom' ? days : undefined);
  if (custom) {
    query.set('from', formatDate(custom.first));
    query.set('to', formatDate(custom.last));
  } else if (period !== 'month') query.set('period', period);
  for (const name of FILTERS) {
    const value = asked[name] === undefined ? filters[name] : asked[name];
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
