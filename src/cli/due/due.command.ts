import type { BusinessTime, Within } from '../../calendar/business-time';
import { formatDate, parseDate, weekdayOf } from '../../calendar/civil-date';
import { WEEKDAYS } from '../../calendar/definition';
import { withinShape } from '../../calendar/within';
import { InputError } from '../../kernel/errors';
import { formatInstant, type Instant } from '../../kernel/instant';
import { quote, readShape } from '../../kernel/shape';
import { readArgs, type Command } from '../command';
import type { Output } from '../output';
import { calendarOf } from '../source';
import { holidayWarning } from '../holiday-warning';
import { timeOf } from '../time-flag';
import { dateAndTime, duration } from '../words';
import { answerBatch } from './batch';

const UNITS = {
  'business-days': { key: 'businessDays', words: 'working day' },
  'business-hours': { key: 'businessHours', words: 'business hour' },
  'business-seconds': { key: 'businessSeconds', words: 'business second' },
  'calendar-days': { key: 'calendarDays', words: 'calendar day' },
} as const;
type Unit = keyof typeof UNITS;

const help = `Usage: lupaus due [options]
       lupaus due --batch < questions.jsonl

Tells when something is due in business time, or how much of it lies between two times.

  --calendar NAME|FILE.json  FI (default), SE, CA-ON, DE, GB, US, 24x7 or a file
  --start TIME               ISO 8601 with offset, a date, or now (the default)
  --business-days N          by the closing of the N-th working day after the day of the start;
                             a start on a closed day counts from the next working day
  --business-hours N         when N hours of open time have passed (negative counts back)
  --business-seconds N       the same in seconds
  --calendar-days N          by the end of the N-th day after the day of the start
  --from TIME --to TIME      the open time between two times
  --batch                    reads JSON lines {calendar, start, within} or {calendar, from, to}
                             from standard input, writes {"due"}, {"elapsed"} or {"error"} for each
  --help

Example:
  lupaus due --calendar FI --start 2026-06-17T10:00:00+03:00 --business-days 5
`;

/** `lupaus due`: a due time in business time (design, sections 3 and 5). */
export const dueCommand: Command = {
  name: 'due',
  summary: 'tell when something is due in business time',
  help,
  run,
};

async function run(args: readonly string[], output: Output): Promise<number> {
  const { values: flags, positionals } = readArgs('due', args, {
    calendar: { type: 'string' },
    start: { type: 'string' },
    'business-days': { type: 'string' },
    'business-hours': { type: 'string' },
    'business-seconds': { type: 'string' },
    'calendar-days': { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    batch: { type: 'boolean' },
  });
  if (positionals.length > 0) {
    throw new InputError(`${quote(positionals[0])} is not a flag; see lupaus due --help`);
  }
  const units = (Object.keys(UNITS) as Unit[]).filter((unit) => flags[unit] !== undefined);
  if (flags.batch) {
    const others = Object.keys(flags).filter((flag) => flag !== 'batch');
    if (others.length > 0) throw new InputError(`--batch takes no --${others.join(', --')}`);
    return answerBatch(process.stdin, output);
  }
  const calendar = await calendarOf(flags.calendar ?? 'FI');
  if (flags.from !== undefined || flags.to !== undefined) {
    if (flags.from === undefined || flags.to === undefined || units.length > 0) {
      throw new InputError('expected --from and --to together, and nothing else');
    }
    const from = timeOf('--from', flags.from, calendar.zone);
    return tellElapsed(from, timeOf('--to', flags.to, calendar.zone), calendar, output);
  }
  const [unit, ...more] = units;
  if (unit === undefined || more.length > 0) {
    throw new InputError(
      `expected ${more.length > 0 ? 'only ' : ''}one of --${Object.keys(UNITS).join(', --')}; see lupaus due --help`,
    );
  }
  const start = timeOf('--start', flags.start ?? 'now', calendar.zone);
  return tellDue(start, unit, flags[unit]!, calendar, output);
}

async function tellDue(
  start: Instant,
  unit: Unit,
  amountText: string,
  calendar: BusinessTime,
  output: Output,
): Promise<number> {
  const { key, words } = UNITS[unit];
  const amount = amountText.trim() === '' ? NaN : Number(amountText);
  if (Number.isNaN(amount)) {
    throw new InputError(`--${unit}: ${quote(amountText)} is not a number`);
  }
  const within: Within = readShape(withinShape, { [key]: amount }, `--${unit}`);
  const due = calendar.due(start, within);
  const { zone } = calendar;
  const unitWords = Math.abs(amount) === 1 ? words : `${words}s`;
  const question = `${amount} ${unitWords} from ${dateAndTime(start, zone)}`;
  await output.write(
    `${question} ${Math.abs(amount) === 1 ? 'ends' : 'end'} ${output.style('bold', dateAndTime(due, zone))} ${zone.name} (${formatInstant(due)}).\n`,
  );
  warn([start, due], calendar, output);
  const skipped = 'calendarDays' in within ? [] : closedBetween(start, due, calendar);
  if (skipped.length > 0) await output.write(`Closed meanwhile: ${skipped.join(', ')}.\n`);
  await output.flush();
  return 0;
}

async function tellElapsed(
  from: Instant,
  to: Instant,
  calendar: BusinessTime,
  output: Output,
): Promise<number> {
  const elapsed = calendar.elapsed(from, to);
  warn([from, to], calendar, output);
  const { zone } = calendar;
  const amount = `${elapsed < 0 ? 'minus ' : ''}${duration(Math.abs(elapsed))}`;
  await output.write(
    `From ${dateAndTime(from, zone)} to ${dateAndTime(to, zone)} ${zone.name} there are ${output.style('bold', amount)} of open time (${elapsed} s).\n`,
  );
  await output.flush();
  return 0;
}

function warn(instants: readonly Instant[], calendar: BusinessTime, output: Output): void {
  const warning = holidayWarning(calendar, instants);
  if (warning !== null) output.tell(warning);
}

/** Holidays on working days, and closures, from the day of one instant to that of another, at most ten. */
function closedBetween(a: Instant, b: Instant, calendar: BusinessTime): string[] {
  const { definition, zone } = calendar;
  const first = formatDate(zone.dayAt(Math.min(a, b) as Instant));
  const last = formatDate(zone.dayAt(Math.max(a, b) as Instant));
  const opens = (date: string) =>
    (definition.hours[WEEKDAYS[weekdayOf(parseDate(date)!)]!] ?? []).length > 0;
  const inside = (date: string) => date >= first && date <= last && opens(date);
  const closures = definition.closures.filter(({ from, to }) => from <= last && to >= first);
  const dates = [
    ...definition.holidays.filter(inside).map(weekdayAnd),
    ...closures.map(({ from, to }) => `${from} to ${to}`),
  ];
  return dates.length > 10 ? [...dates.slice(0, 10), `and ${dates.length - 10} more`] : dates;
}

function weekdayAnd(date: string): string {
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  return `${names[weekdayOf(parseDate(date)!)] ?? ''} ${date}`;
}
