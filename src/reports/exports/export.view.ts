import { formatInstant, type Instant } from '../../kernel/instant';
import type { ReportExport } from '../../store/entities/reports/report-export.entity';

/** How long a file is kept. */
const KEPT_MS = 7 * 86_400_000;

/** How far an export is. */
export class ExportView {
  id: string;
  what: ReportExport['what'];
  format: ReportExport['format'];
  filters: object;
  status: ReportExport['status'];
  /** Lines it will have; null until they are counted. A report counts as one. */
  total: number | null;
  done: number;
  bytes: number;
  /** Why it failed, in a sentence. */
  error: string | null;
  askedAt: string;
  /** The moment that the file shows. */
  asOf: string | null;
  finishedAt: string | null;
  /** When it is deleted by itself. */
  deletedAt: string;
  /** Where the file is, when it is made. */
  file: string | null;
}

/** All exports of the caller, newest first. */
export class ExportsView {
  items: ExportView[];
  /** Always null: all of them come at once. */
  next: string | null;
}

/** When an export is deleted by itself: a week after it was made. */
export function deletedAt({ askedAt, finishedAt }: ReportExport): Instant {
  return ((finishedAt ?? askedAt) + KEPT_MS) as Instant;
}

export function exportView(one: ReportExport): ExportView {
  const { id, what, format, filters, status, total, done, bytes, error } = one;
  const time = (at: Instant | null) => (at === null ? null : formatInstant(at));
  return {
    ...{ id, what, format, filters, status, total, done, bytes, error },
    askedAt: formatInstant(one.askedAt),
    asOf: time(one.asOf),
    finishedAt: time(one.finishedAt),
    deletedAt: formatInstant(deletedAt(one)),
    file: status === 'done' ? `/api/v1/reports/exports/${id}/file` : null,
  };
}
