import { InputError } from '../../kernel/errors';
import type { Locale } from '../../mail/locale';
import type { Exported, ExportFormat } from '../../store/entities/reports/report-export.entity';
import type { Standpoint } from '../page/question';
import type { ReportForm } from '../page/report.form';

/** A file that is wanted: of what, how it is written, and by whose clock. */
export interface Order {
  what: Exported;
  format: ExportFormat;
  filters: ReportForm;
  locale: Locale;
  at: Standpoint;
}

/** A stretch of a file. */
export interface Piece {
  content: string | Buffer;
  /** How many lines are done with it. */
  lines: number;
}

/** What a file of each format is sent as. */
export const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
};

/** @throws InputError for a file that there is not */
export function assertOffered({ what, format }: Pick<Order, 'what' | 'format'>): void {
  if (what === 'report' || format !== 'pdf') return;
  throw new InputError(
    'format: a list is written as csv or json; pdf is for the report.',
    'no_such_file',
  );
}

/** "promises-broken-2026-03.csv": what a browser calls it when it keeps it. */
export function fileName({ what, format, filters }: Omit<Order, 'locale' | 'at'>): string {
  const name = what === 'report' ? 'report' : `promises-${filters.kind ?? 'broken'}`;
  const days =
    filters.from === undefined
      ? (filters.period ?? 'month')
      : `${filters.from}-${filters.to ?? filters.from}`;
  return `${name}-${days}.${format}`;
}
