import { ReportFigures, type Figures, type Period } from '../../src/sla/report/figures';
import type { Verdict } from '../../src/sla/report/verdict';
import { applied } from './history';

export const EMPTY: Figures = {
  due: 0,
  kept: 0,
  keptAutomatically: 0,
  late: 0,
  lateInTransport: 0,
  overdue: 0,
  rescheduled: 0,
  open: 0,
  released: 0,
  onTimeRate: null,
  medianBusinessHours: null,
  p90BusinessHours: null,
  worstOverdueBusinessHours: null,
  selfReportedShare: null,
  candidatesAffected: 0,
};

const base = applied().asked('03-02 10:00').until('03-02 10:00').of('reply')[0]!;
/** A verdict of no matter what, but for these fields. */
export const verdict = (fields: Partial<Verdict>): Verdict => ({ ...base, ...fields });
export const kept = (hours: number, more: Partial<Verdict> = {}) =>
  verdict({ status: 'kept', takenBusinessSeconds: hours * 3600, ...more });
export const late = (hours: number, more: Partial<Verdict> = {}) =>
  verdict({ status: 'late', takenBusinessSeconds: hours * 3600, ...more });
export const overdue = (hours: number, more: Partial<Verdict> = {}) =>
  verdict({ status: 'overdue', overdueBusinessSeconds: hours * 3600, ...more });

export const report = (verdicts: Verdict[], period: Period = { from: null, to: null }) => {
  const figures = new ReportFigures(period);
  for (const one of verdicts) figures.add(one);
  return figures;
};
export const totals = (...verdicts: Verdict[]) => report(verdicts).totals();
