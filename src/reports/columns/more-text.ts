import type { Locale } from '../../mail/locale';
import type { ReportedFigures } from '../../sla/report/tally';
import { countText, hoursText, percent } from '../words/shown';
import type { MoreColumn } from './more-columns';

/** A figure as tables show it; what there is nothing to compute from is a dash. */
export function moreText(
  { figure, as }: MoreColumn,
  figures: ReportedFigures,
  locale: Locale,
): string {
  const value = figures[figure];
  if (as === 'count') return countText(value ?? 0, locale);
  if (as === 'hours') return hoursText(value, locale);
  return value === null ? '–' : percent(value, locale, 0);
}
