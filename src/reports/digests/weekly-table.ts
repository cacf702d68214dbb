import { words, type Locale } from '../../mail/locale';
import type { PeopleGrouping } from '../ground/grouping';
import { brokenOf, ranked, rowOf, type Counted, type SheetRow } from '../page/sheet';
import { countText, percent } from '../words/shown';

/** A line of the table in the weekly mail; numbers as they are shown. */
export interface WeeklyRow {
  name: string;
  due: string;
  kept: string;
  broken: string;
  rate: string;
}

/** What is called otherwise in other languages than it is in English. */
const SMALLER = words({ en: 'Smaller teams', fi: 'Pienemmät tiimit', sv: 'Mindre team' });

/**
 * A line for each person, or for each team where figures may name nobody: most broken first.
 * @param rows by person, or by team already
 * @param isPerson true for the id of somebody
 */
export function weeklyRows(
  rows: readonly SheetRow<Counted>[],
  grouping: PeopleGrouping,
  isPerson: (key: string) => boolean,
  locale: Locale,
): WeeklyRow[] {
  const sums = new Map<string, Counted>();
  for (const { key, figures } of rows) {
    const whose = isPerson(key) ? grouping.keyOf(key) : key;
    const sum = sums.get(whose);
    sums.set(whose, sum ? together(sum, figures) : figures);
  }
  const nameOf = (key: string) => {
    const name = grouping.nameOf(key);
    return name === 'smaller teams' ? SMALLER[locale] : name;
  };
  const lines = ranked([...sums].map(([key, figures]) => rowOf(key, nameOf(key), figures)));
  return lines
    .filter(({ figures }) => figures.due > 0)
    .map(({ name, figures, rate: { rate } }) => ({
      ...{ name, due: countText(figures.due, locale), kept: countText(figures.kept, locale) },
      broken: countText(brokenOf(figures), locale),
      rate: rate === null ? '–' : percent(rate, locale, 0),
    }));
}

function together(a: Counted, b: Counted): Counted {
  return {
    ...{ due: a.due + b.due, kept: a.kept + b.kept, late: a.late + b.late },
    keptAutomatically: a.keptAutomatically + b.keptAutomatically,
    lateInTransport: a.lateInTransport + b.lateInTransport,
    overdue: a.overdue + b.overdue,
    // not asked for: a line makes its own
    onTimeRate: null,
  };
}
