import { stringify } from 'csv-stringify/sync';
import type { RecruiterFigures } from '../../sla/report/figures';
import { commitmentRow } from '../../sla/report/verdict';
import type { Output } from '../output';
import type { Progress } from './progress';
import { addUp, type ReplayReport } from './replay-report';

const RECRUITER_COLUMNS: (keyof RecruiterFigures)[] = [
  'recruiter',
  'due',
  'kept',
  'keptAutomatically',
  'late',
  'lateInTransport',
  'overdue',
  'rescheduled',
  'open',
  'released',
  'onTimeRate',
  'medianBusinessHours',
  'p90BusinessHours',
  'worstOverdueBusinessHours',
  'selfReportedShare',
  'candidatesAffected',
];
const COMMITMENT_COLUMNS = [
  'application',
  'job',
  'rule',
  'openedAt',
  'dueAt',
  'status',
  'keptAt',
  'evidence',
  'reason',
  'cause',
  'chargedTo',
  'owners',
  'overdueBusinessSeconds',
];

/** Writes the recruiters' rows, or with `--rows commitments` every commitment, as CSV (RFC 4180). Null is empty. */
export async function writeCsv(
  report: ReplayReport,
  output: Output,
  progress: Progress,
): Promise<void> {
  if (report.rows === 'recruiters') {
    const { figures, irregular } = await addUp(report, progress);
    if (irregular.length > 0) {
      output.tell(`irregular events, ignored: ${irregular.length}; --format json lists them`);
    }
    await output.write(csv(figures.recruiters(), RECRUITER_COLUMNS, true));
    return;
  }
  await output.write(csv([], COMMITMENT_COLUMNS, true));
  for await (const { verdicts } of report.applications()) {
    await output.write(csv(verdicts.map(commitmentRow), COMMITMENT_COLUMNS, false));
  }
}

function csv(rows: readonly object[], columns: readonly string[], header: boolean): string {
  // a name such as =HYPERLINK(…) must stay a text when a sheet opens the file
  return stringify([...rows], { columns: [...columns], header, escape_formulas: true });
}
