import type { BusinessTime } from '../../calendar/business-time';
import { parseDate } from '../../calendar/civil-date';
import { InputError } from '../../kernel/errors';
import { parseInstant, type Instant } from '../../kernel/instant';
import { quote } from '../../kernel/shape';
import { readLogMap } from '../../sla/log/columns';
import type { RowProblem } from '../../sla/log/row-problem';
import { readArgs, type Command } from '../command';
import type { Output } from '../output';
import { calendarOf, policyOf, readJson } from '../source';
import { loadLog, type LoadedLog } from './log-file';
import { Progress } from './progress';
import type { ReplayReport } from './replay-report';
import { writeCsv } from './write-csv';
import { writeJson } from './write-json';
import { writeTable } from './write-table';

const FORMATS = { table: writeTable, json: writeJson, csv: writeCsv };
const MOST_PROBLEMS_TOLD = 1000;

const help = `Usage: lupaus replay FILE.csv [options]

Replays the history of a hiring pipeline and tells who broke which promise.

  --policy NAME|FILE.json    good-practice (default), ontario-esa, korea-fair-hiring or a file
  --calendar NAME|FILE.json  FI (default), SE, CA-ON, DE, GB, US, 24x7 or a file
  --until TIME               "now": later events are ignored (default: the last event)
  --from TIME, --to TIME     count what was due from, up to and without to
  --map FILE.json            columns and activities of another system's log
  --skip-bad                 leave out rows that cannot be read, and list them
  --format table|json|csv    table for people (default), json for all, csv for a sheet
  --rows recruiters|commitments  what the csv holds (default: recruiters)
  --help

A TIME is ISO 8601 with offset, or a date: the beginning of that day in the calendar's zone.

Example:
  lupaus replay samples/acme-2026.csv --calendar FI --from 2026-03-01 --to 2026-04-01
`;

/** `lupaus replay`: a log in, who broke which promise out (design, section 5). */
export const replayCommand: Command = {
  name: 'replay',
  summary: 'replay a history from a CSV file and tell who broke which promise',
  help,
  run,
};

async function run(args: readonly string[], output: Output): Promise<number> {
  const { values: flags, positionals } = readArgs('replay', args, {
    policy: { type: 'string', default: 'good-practice' },
    calendar: { type: 'string', default: 'FI' },
    until: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    map: { type: 'string' },
    'skip-bad': { type: 'boolean', default: false },
    format: { type: 'string', default: 'table' },
    rows: { type: 'string', default: 'recruiters' },
  });
  const [file, ...more] = positionals;
  if (file === undefined) throw new InputError('no file given; see lupaus replay --help');
  if (more.length > 0) throw new InputError(`expected one file, not also ${quote(more[0])}`);
  const write = FORMATS[oneOf('--format', flags.format, ['table', 'json', 'csv'])];
  const rows = oneOf('--rows', flags.rows, ['recruiters', 'commitments']);
  const policy = await policyOf(flags.policy);
  const calendar = await calendarOf(flags.calendar);
  const map = flags.map === undefined ? null : await mapOf(flags.map);
  const untilGiven = timeOf('--until', flags.until, calendar);
  const period = {
    from: timeOf('--from', flags.from, calendar),
    to: timeOf('--to', flags.to, calendar),
  };
  if (period.from !== null && period.to !== null && period.from >= period.to) {
    throw new InputError('--from must be before --to');
  }

  const progress = new Progress(output);
  const loaded = await loadLog(file, map, (bytes, size) => {
    progress.show('reading', bytes, size);
  });
  progress.done();
  if (loaded.problems.length > 0 && !flags['skip-bad']) {
    tellProblems(file, loaded, output);
    return 2;
  }
  const last = loaded.log.lastInstant();
  for (const problem of loaded.problems) output.tell(`skipped: ${sentence(file, problem)}`);
  if (last === null) throw new InputError(`${file}: no row could be read`);
  const report: ReplayReport = {
    log: loaded.log,
    policy,
    calendar,
    period,
    until: untilGiven ?? last,
    rows,
    skipped: flags['skip-bad'] ? loaded.problems : null,
  };
  await write(report, output, progress);
  await output.flush();
  return 0;
}

/** Names every row that cannot be read, and activities that the map does not know once each. */
function tellProblems(file: string, { problems, unmapped }: LoadedLog, output: Output): void {
  if (unmapped.size > 0) {
    const list = [...unmapped].map(
      ([activity, { line, rows }]) =>
        `${quote(activity)} (${rows} rows, the first on line ${line})`,
    );
    output.tell(`${file}: activities neither mapped to an event nor ignored: ${list.join(', ')}`);
  }
  const others = problems.filter(({ why }) => unmapped.size === 0 || !isUnmapped(why));
  for (const problem of others.slice(0, MOST_PROBLEMS_TOLD)) output.tell(sentence(file, problem));
  if (others.length > MOST_PROBLEMS_TOLD) {
    output.tell(`${file}: and ${others.length - MOST_PROBLEMS_TOLD} more rows cannot be read`);
  }
}

function isUnmapped(why: string): boolean {
  return why.endsWith('is neither mapped to an event nor ignored');
}

function sentence(file: string, { line, column, why }: RowProblem): string {
  return `${file} line ${line}${column === null ? '' : `, column ${quote(column)}`}: ${why}`;
}

async function mapOf(path: string) {
  const content = await readJson(path);
  try {
    return readLogMap(content);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${path}: ${error.message}`);
    throw error;
  }
}

function oneOf<const T extends readonly string[]>(flag: string, value: string, values: T) {
  const found = values.find((one) => one === value) as T[number] | undefined;
  if (found !== undefined) return found;
  throw new InputError(`${flag}: ${quote(value)} is not known, expected ${values.join(' or ')}`);
}

function timeOf(flag: string, text: string | undefined, calendar: BusinessTime): Instant | null {
  if (text === undefined) return null;
  const day = parseDate(text);
  const at = day === null ? parseInstant(text) : calendar.zone.startOfDay(day);
  if (at !== null) return at;
  throw new InputError(
    `${flag}: ${quote(text)} is not a time, expected e.g. 2026-03-01T00:00:00+02:00 or 2026-03-01`,
  );
}
