import type { Zone } from '../../calendar/zone';
import type { Instant } from '../../kernel/instant';
import type { RowProblem } from '../../sla/log/row-problem';
import { ReportFigures, type Period } from '../../sla/report/figures';
import type { Verdict } from '../../sla/report/verdict';
import type { Progress } from './progress';

/** An event that was ignored, by its line in a file or its id in the journal, and why. */
export interface IgnoredEvent {
  line?: number;
  id?: string;
  application: string;
  event: string;
  why: string;
}

/** What became of one application. */
export interface ReportedApplication {
  verdicts: readonly Verdict[];
  irregular: readonly IgnoredEvent[];
}

/** A version of a policy or a calendar. */
export interface TermsIdentity {
  name: string;
  version: number;
  hash: string;
}

/** All that the formats of a replay need, and of a report from the database. */
export interface ReplayReport {
  /** Every application, in order of the ids. Each walk gives the same. */
  applications: () => Iterable<ReportedApplication> | AsyncIterable<ReportedApplication>;
  /** How many there are, about. */
  size: number;
  /** Known after a walk; null where several were in force. */
  terms: () => { policy: TermsIdentity | null; calendar: TermsIdentity | null };
  /** In which times are told to people. */
  zone: Zone;
  period: Period;
  until: Instant;
  /** What a CSV holds. */
  rows: 'recruiters' | 'commitments';
  /** The rows left out; null when none were to be. */
  skipped: readonly RowProblem[] | null;
  /** Of a report from the database: the instant of which the knowledge is. */
  knownAt?: Instant;
  /** What to call a job instead of its id. */
  jobName?: (job: string) => string;
  /** Who a recruiter is, beside the address that stands for them. */
  person?: (recruiter: string) => { name: string; user: string };
}

/**
 * Walks over the verdicts of a report once and adds them up.
 * @param see is shown each verdict as it comes
 */
export async function addUp(
  report: ReplayReport,
  progress: Progress,
  see: (verdict: Verdict) => void = () => undefined,
): Promise<{ figures: ReportFigures; irregular: IgnoredEvent[] }> {
  const figures = new ReportFigures(report.period);
  const irregular: IgnoredEvent[] = [];
  let done = 0;
  for await (const application of report.applications()) {
    for (const verdict of application.verdicts) {
      figures.add(verdict);
      see(verdict);
    }
    for (const row of application.irregular) irregular.push(row);
    progress.show('folding', ++done, report.size);
  }
  progress.done();
  return { figures, irregular: irregular.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}
