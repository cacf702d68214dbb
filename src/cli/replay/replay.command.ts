import { InputError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import { quote } from '../../kernel/shape';
import { readLogMap } from '../../sla/log/columns';
import type { RowProblem } from '../../sla/log/row-problem';
import { policyIdentity } from '../../sla/policy/presets';
import { replay } from '../../sla/report/replay';
import { oneOf, readArgs, type Command } from '../command';
import type { Output } from '../output';
import { holidayWarning } from '../holiday-warning';
import { calendarOf, policyOf, readJson } from '../source';
import { timeOf } from '../time-flag';
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
  --until TIME               later events are ignored, what is due later is open
                             (default: the time of the last event)
  --from TIME, --to TIME     count what was due at or after from, and before to
  --map FILE.json            columns and activities of another system's log
  --skip-bad                 leave out rows that cannot be read, and list them
  --format table|json|csv    table for people (default), json for all, csv for a sheet
  --rows recruiters|commitments
                             what the csv holds (default: recruiters); commitments are all of
                             them, whatever the period
  --help

A TIME is ISO 8601 with offset, a date (the beginning of that day in the calendar's zone) or now.

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
    rows: { type: 'string' },
  });
  const [file, ...more] = positionals;
  if (file === undefined) throw new InputError('no file given; see lupaus replay --help');
  if (more.length > 0) throw new InputError(`expected one file, not also ${quote(more[0])}`);
  const write = FORMATS[oneOf('--format', flags.format, ['table', 'json', 'csv'])];
  const rows = oneOf('--rows', flags.rows ?? 'recruiters', ['recruiters', 'commitments']);
  if (flags.rows !== undefined && flags.format !== 'csv') {
    throw new InputError('--rows goes with --format csv');
  }
  const policy = await policyOf(flags.policy);
  const calendar = await calendarOf(flags.calendar);
  const map = flags.map === undefined ? null : await mapOf(flags.map);
  const given = (flag: 'until' | 'from' | 'to'): Instant | null =>
    flags[flag] === undefined ? null : timeOf(`--${flag}`, flags[flag], calendar.zone);
  const until = given('until');
  const period = { from: given('from'), to: given('to') };
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
  const { log } = loaded;
  const asOf = until ?? last;
  const report: ReplayReport = {
    applications: () => replay(log, policy, calendar, asOf),
    size: log.size,
    terms: () => ({ policy: policyIdentity(policy), calendar: calendar.identity }),
    zone: calendar.zone,
    period,
    until: asOf,
    rows,
    skipped: flags['skip-bad'] ? loaded.problems : null,
  };
  const warning = holidayWarning(calendar, [log.firstInstant() ?? last, report.until]);
  if (warning !== null) output.tell(warning);
  await write(report, output, progress);
  await output.flush();
  return 0;
}

/** Names every row that cannot be read, and activities that the map does not know once each. */
function tellProblems(file: string, { problems, unmapped }: LoadedLog, output: Output): void {
  if (unmapped.size > 0) {
    const list = [...unmapped].map(
      ([activity, { line, rows }]) =>
        `${quote(activity)} (${rows} ${rows === 1 ? 'row' : 'rows'}, the first on line ${line})`,
    );
    output.tell(`${file}: activities neither mapped to an event nor ignored: ${list.join(', ')}`);
  }
  const others = problems.filter(
    ({ why, follows }) => !follows && (unmapped.size === 0 || !isUnmapped(why)),
  );
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
