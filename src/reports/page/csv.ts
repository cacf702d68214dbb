import { stringify } from 'csv-stringify/sync';
import { plainCell } from '../lists/plain-cell';
import type { HeatRow, ReportView } from './report-view';
import { brokenOf, type Counted, type SheetRow } from './sheet';

/** What a file is sent as. */
export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

type Cell = string | number | null;
type Columns<Row> = Record<string, (row: Row) => Cell>;

const COUNTED: Columns<SheetRow<Counted>> = {
  key: ({ key }) => key,
  name: ({ name }) => name,
  due: ({ figures }) => figures.due,
  kept: ({ figures }) => figures.kept,
  keptAutomatically: ({ figures }) => figures.keptAutomatically,
  broken: ({ figures }) => brokenOf(figures),
  late: ({ figures }) => figures.late,
  lateInTransport: ({ figures }) => figures.lateInTransport,
  overdue: ({ figures }) => figures.overdue,
  onTimeRate: ({ rate }) => rate.rate,
  onTimeRateFrom: ({ rate }) => rate.interval?.[0] ?? null,
  onTimeRateTo: ({ rate }) => rate.interval?.[1] ?? null,
};
/** What came later stands at the end: programs may read by place. */
const LATER = [
  ...(['automatedShare', 'chargedAfterHandOver', 'feedbackAsked', 'feedbackGiven'] as const),
  ...(['feedbackDeclined', 'colleagueShare', 'leftSilent'] as const),
];
const FIGURES: Columns<SheetRow> = {
  ...COUNTED,
  rescheduled: ({ figures }) => figures.rescheduled,
  released: ({ figures }) => figures.released,
  open: ({ figures }) => figures.open,
  ...hours('medianBusinessHours'),
  ...hours('p90BusinessHours'),
  ...hours('worstOverdueBusinessHours'),
  selfReportedShare: ({ figures }) => figures.selfReportedShare,
  candidatesAffected: ({ figures }) => figures.candidatesAffected,
  ...Object.fromEntries(LATER.map((name) => [name, ({ figures }: SheetRow) => figures[name]])),
  ratingMean: ({ rating }) => rating?.mean ?? null,
  ratingAnswers: ({ rating }) => rating?.answers ?? null,
};

/** A sheet of figures as a file: every line that the page has, and all figures of it. */
export function figuresCsv(rows: readonly SheetRow[]): string {
  return written(rows, FIGURES);
}

/** The same of weeks, of which less is counted. */
export function countsCsv(rows: readonly SheetRow<Counted>[]): string {
  return written(rows, COUNTED);
}

/** Who broke how many promises in which week: a column for each week's first day. */
export function heatCsv({ heat, weeks }: Pick<ReportView, 'heat' | 'weeks'>): string {
  const perWeek = weeks.map(({ key }, i): [string, (row: HeatRow) => Cell] => [
    key,
    (row) => row.weeks[i]!,
  ]);
  const named = { key: ({ key }: HeatRow) => key, name: ({ name }: HeatRow) => name };
  return written(heat, { ...named, ...Object.fromEntries(perWeek) });
}

/**
 * Rows as CSV (RFC 4180) that a spreadsheet reads as what it is: with a byte order mark, with an apostrophe before a text
 * that would else be a formula, and with numbers as they are.
 */
export function written<Row>(rows: readonly Row[], columns: Columns<Row>, header = true): string {
  const lines = rows.map((row) =>
    Object.fromEntries(Object.entries(columns).map(([name, of]) => [name, cell(of(row))])),
  );
  const options = { columns: Object.keys(columns), header, bom: header };
  // by itself it quotes only the break that ends its own lines
  return stringify(lines, { ...options, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function cell(value: Cell): Cell {
  return typeof value === 'string' ? plainCell(value) : value;
}

function hours(name: 'medianBusinessHours' | 'p90BusinessHours' | 'worstOverdueBusinessHours') {
  const of = ({ figures }: SheetRow) => figures[name];
  return { [name]: of };
}
