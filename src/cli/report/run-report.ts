import type { Zone } from '../../calendar/zone';
import { calendarFrom } from '../../calendar/presets';
import { InputError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import { EventExport } from '../../reports/event-export';
import { Judgements } from '../../reports/judgements';
import { Journals } from '../../reports/journals.repository';
import { oneOf, readArgs } from '../command';
import type { Output } from '../output';
import { Progress } from '../replay/progress';
import { writeCsv } from '../replay/write-csv';
import { writeJson } from '../replay/write-json';
import { writeTable } from '../replay/write-table';
import { existingStore, readEnvironment, withService, type Service } from '../service';
import { timeOf } from '../time-flag';
import { databaseReport } from './database-report';
import { writeEvents } from './write-events';

const FORMATS = { table: writeTable, json: writeJson, csv: writeCsv };

/** `lupaus report`. @returns the exit code */
export async function runReport(args: readonly string[], output: Output): Promise<number> {
  const { values: flags, positionals } = readArgs('report', args, {
    until: { type: 'string' },
    'known-at': { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string' },
    rows: { type: 'string' },
    'with-texts': { type: 'boolean', default: false },
    'export-events': { type: 'string' },
  });
  if (positionals.length > 0) throw new InputError('takes no file; see lupaus report --help');
  const write = FORMATS[oneOf('--format', flags.format ?? 'table', ['table', 'json', 'csv'])];
  const rows = oneOf('--rows', flags.rows ?? 'recruiters', ['recruiters', 'commitments']);
  if (flags.rows !== undefined && flags.format !== 'csv') {
    throw new InputError('--rows goes with --format csv');
  }
  const target = flags['export-events'];
  const idle = ['until', 'from', 'to', 'format'] as const;
  const needless = idle.find((flag) => target !== undefined && flags[flag] !== undefined);
  if (needless) throw new InputError(`--${needless} does not go with --export-events`);

  return withService(existingStore(readEnvironment()), async (service) => {
    const { units, histories, users, clock } = service;
    const journals = new Journals(units);
    const zone = await zoneOf(service, journals);
    const given = (flag: 'until' | 'known-at' | 'from' | 'to'): Instant | null =>
      flags[flag] === undefined ? null : timeOf(`--${flag}`, flags[flag], zone);
    const period = { from: given('from'), to: given('to') };
    if (period.from !== null && period.to !== null && period.from >= period.to) {
      throw new InputError('--from must be before --to');
    }
    const knownAt = given('known-at');
    const progress = new Progress(output);
    if (target !== undefined) {
      const events = new EventExport(journals, users);
      await writeEvents(events.each(knownAt, flags['with-texts']), target, output);
      return 0;
    }
    const now = clock.now();
    const outlook = { until: given('until') ?? knownAt ?? now, knownAt: knownAt ?? now };
    const judgements = new Judgements(journals, histories, users);
    const report = await databaseReport(
      { judgements, journals, users },
      { period, outlook, zone, rows, withTexts: flags['with-texts'] },
    );
    await write({ ...report, ...(knownAt === null ? {} : { knownAt }) }, output, progress);
    await output.flush();
    return 0;
  });
}

/** The zone in which dates are read and times told: that of the calendar in force last. */
async function zoneOf({ terms }: Service, journals: Journals): Promise<Zone> {
  const hash = await journals.latestCalendar();
  return (hash === null ? calendarFrom('FI') : await terms.calendar(hash)).zone;
}
