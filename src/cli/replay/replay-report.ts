import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import type { EventLog } from '../../sla/log/event-log';
import type { RowProblem } from '../../sla/log/row-problem';
import type { Policy } from '../../sla/policy/policy';
import { ReportFigures, type Period } from '../../sla/report/figures';
import { replay, type IrregularRow } from '../../sla/report/replay';
import type { Verdict } from '../../sla/report/verdict';
import type { Progress } from './progress';

/** All that the formats of a replay need. */
export interface ReplayReport {
  log: EventLog;
  policy: Policy;
  calendar: BusinessTime;
  period: Period;
  until: Instant;
  /** What a CSV holds. */
  rows: 'recruiters' | 'commitments';
  /** The rows left out; null when none were to be. */
  skipped: readonly RowProblem[] | null;
}

/**
 * Walks over the verdicts of a report once and adds them up.
 * @param see is shown each verdict as it comes
 */
export function addUp(
  report: ReplayReport,
  progress: Progress,
  see: (verdict: Verdict) => void = () => undefined,
): { figures: ReportFigures; irregular: IrregularRow[] } {
  const figures = new ReportFigures(report.period);
  const irregular: IrregularRow[] = [];
  let done = 0;
  const { log, policy, calendar, until } = report;
  for (const application of replay(log, policy, calendar, until)) {
    for (const verdict of application.verdicts) {
      figures.add(verdict);
      see(verdict);
    }
    for (const row of application.irregular) irregular.push(row);
    progress.show('folding', ++done, log.size);
  }
  progress.done();
  return { figures, irregular: irregular.sort((a, b) => a.line - b.line) };
}
