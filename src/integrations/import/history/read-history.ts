import { InputError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import { EventLog } from '../../../sla/log/event-log';
import { UnreadableCell, type RowProblem } from '../../../sla/log/row-problem';
import { RowReader, type LogRow } from '../../../sla/log/row-reader';
import { ownColumns } from '../columns/recognise';
import type { BadRow, ToldEvent } from '../draft';
import { unguarded } from '../rows/cell-texts';
import type { Sheet, SheetRow } from '../sheet/sheet';
import { Gaps } from './gaps';
import { reason } from '../rows/reasons';

/** A log is put together in memory; a longer one is for `lupaus replay`. */
const MOST_EVENTS = 500_000;
const OUTCOMES: readonly string[] = ['rejected', 'offer', 'filled', 'cancelled'];

/** An application of a log with its events in order. */
export interface Logged {
  id: string;
  events: ToldEvent[];
}

/** What a log tells: applications with their whole history, and every row that cannot be taken. */
export interface ReadHistory {
  applications: Logged[];
  bad: BadRow[];
}

/**
 * Reads a log of events, as `lupaus replay` does. An application is taken with all of its rows or with none: a history
 * with gaps would accuse somebody of what was done in time.
 * @param now what happened after it is wrong
 * @throws InputError for a header that is none of a log, or too many rows
 */
export async function readHistory(sheet: Sheet, now: Instant): Promise<ReadHistory> {
  const reader = new RowReader(sheet.header, null);
  const outcome = sheet.header.findIndex((name) => name.toLowerCase() === 'outcome');
  const log = new EventLog();
  const problems: RowProblem[] = [];
  const linesOf = new Map<string, number[]>();
  const wrongIn = new Map<string, number>();
  const gaps = new Gaps(sheet.header);
  const isMended = ownColumns(sheet.header).length > 0;
  let rows = 0;
  for await (const given of sheet.rows()) {
    const row = isMended ? { ...given, cells: given.cells.map(unguarded) } : given;
    if (++rows > MOST_EVENTS) {
      const why = `The file has more than ${MOST_EVENTS} events; load it in parts, each with whole applications.`;
      throw new InputError(why, 'too_large');
    }
    let application: string | null = null;
    try {
      const read = readRow(reader, row, outcome, now);
      application = read?.application ?? null;
      if (read) log.add(read);
    } catch (error) {
      if (!(error instanceof UnreadableCell)) throw error;
      problems.push({ line: row.line, column: error.column, why: error.message });
      application = row.spoilt ? null : reader.application();
      if (application !== null) wrongIn.set(application, row.line);
      else gaps.see(row);
    }
    if (application !== null) push(linesOf, application, row.line);
  }
  for (const problem of log.settle(new Set())) problems.push(problem);
  markWrong(problems, linesOf, wrongIn);
  for (const id of log.applications()) {
    const line = gaps.lineAbout(id, log.eventsOf(id));
    if (line !== null && !wrongIn.has(id)) wrongIn.set(id, line);
  }
  const applications = log
    .applications()
    .filter((id) => !wrongIn.has(id))
    .map((id) => ({ id, events: log.eventsOf(id) }));
  return { applications, bad: [...problems, ...followers(problems, linesOf, wrongIn)] };
}

function readRow(
  reader: RowReader,
  { cells, line, spoilt, badCells }: SheetRow,
  outcome: number,
  now: Instant,
): LogRow | null {
  if (spoilt) throw new UnreadableCell(spoilt.column, spoilt.why);
  const read = reader.read(cells, line);
  const [bad] = badCells ?? [];
  if (bad) throw new UnreadableCell(null, bad.why);
  if (!read) return null;
  const { event } = read;
  if (event.at > now) throw new UnreadableCell('at', reason('to_come'));
  const said = outcome < 0 ? '' : cells[outcome]!.trim();
  const decides = event.type === 'decision.made' || event.type === 'job.closed';
  if (decides && OUTCOMES.includes(said)) Object.assign(event, { outcome: said });
  return read;
}

/** What cannot stand in an order of events spoils its application too. */
function markWrong(
  problems: readonly RowProblem[],
  linesOf: ReadonlyMap<string, readonly number[]>,
  wrongIn: Map<string, number>,
): void {
  const lines = new Set(problems.map(({ line }) => line));
  for (const [application, own] of linesOf) {
    const wrong = own.find((line) => lines.has(line));
    if (wrong !== undefined && !wrongIn.has(application)) wrongIn.set(application, wrong);
  }
}

/** The good rows of applications that have a bad one: they are mended and loaded together. */
function followers(
  problems: readonly RowProblem[],
  linesOf: ReadonlyMap<string, readonly number[]>,
  wrongIn: ReadonlyMap<string, number>,
): BadRow[] {
  const told = new Set(problems.map(({ line }) => line));
  return [...wrongIn].flatMap(([application, wrong]) =>
    linesOf
      .get(application)!
      .filter((line) => !told.has(line))
      .map((line) => ({
        line,
        column: null,
        why: reason('gap', wrong),
      })),
  );
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
