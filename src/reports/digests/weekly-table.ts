import { words, type Locale } from '../../mail/locale';
import { NO_TEAM, SMALLER_TEAMS } from '../ground/teams';
import { brokenOf, type SheetRow } from '../page/sheet';
import { countText, percent } from '../words/shown';

/** A line of the table in the weekly mail; numbers as they are shown. */
export interface WeeklyRow {
  name: string;
  fellDue: string;
  kept: string;
  broken: string;
  rate: string;
}

/** Keys that stand for no one team. */
const NAMES = words<Record<string, string>>({
  en: { [SMALLER_TEAMS]: 'Smaller teams', [NO_TEAM]: 'No team' },
  fi: { [SMALLER_TEAMS]: 'Pienemmät tiimit', [NO_TEAM]: 'Ilman tiimiä' },
  sv: { [SMALLER_TEAMS]: 'Mindre team', [NO_TEAM]: 'Utan team' },
});

/** A line for each person or team of the report of whom anything fell due, in the report's order. */
export function weeklyRows(rows: readonly SheetRow[], locale: Locale): WeeklyRow[] {
  return rows
    .filter(({ figures }) => figures.due > 0)
    .map(({ key, name, figures, rate: { rate } }) => ({
      name: NAMES[locale][key] ?? name,
      fellDue: countText(figures.due, locale),
      kept: countText(figures.kept, locale),
      broken: countText(brokenOf(figures), locale),
      rate: rate === null ? '–' : percent(rate, locale, 0),
    }));
}
