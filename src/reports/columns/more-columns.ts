import type { ReportedFigures } from '../../sla/report/tally';
import type { Kind } from '../figures/selection';

/** What a column that the first table has no room for is called; its definition and its words have the same name. */
export type More =
  | ('rescheduled' | 'released' | 'p90' | 'automated' | 'selfReported' | 'handedLate')
  | ('colleague' | 'feedbackAsked' | 'feedbackGiven' | 'feedbackDeclined' | 'leftSilent');

/** A figure that the first table has no room for. */
export interface MoreColumn {
  name: More;
  /** What it is called in files and by the API. */
  figure: keyof ReportedFigures;
  as: 'count' | 'share' | 'hours';
  /** The list behind it; null where it is of no commitments. */
  kind: Kind | null;
}

/** In the order in which tables have them. */
export const MORE_COLUMNS: readonly MoreColumn[] = [
  { name: 'rescheduled', figure: 'rescheduled', as: 'count', kind: 'rescheduled' },
  { name: 'released', figure: 'released', as: 'count', kind: 'released' },
  { name: 'p90', figure: 'p90BusinessHours', as: 'hours', kind: null },
  { name: 'automated', figure: 'automatedShare', as: 'share', kind: 'machine' },
  { name: 'selfReported', figure: 'selfReportedShare', as: 'share', kind: 'selfReported' },
  { name: 'handedLate', figure: 'chargedAfterHandOver', as: 'count', kind: 'handedLate' },
  { name: 'colleague', figure: 'colleagueShare', as: 'share', kind: 'colleague' },
  { name: 'feedbackAsked', figure: 'feedbackAsked', as: 'count', kind: 'feedbackAsked' },
  { name: 'feedbackGiven', figure: 'feedbackGiven', as: 'count', kind: 'feedbackGiven' },
  { name: 'feedbackDeclined', figure: 'feedbackDeclined', as: 'count', kind: 'feedbackDeclined' },
  { name: 'leftSilent', figure: 'leftSilent', as: 'count', kind: null },
];
