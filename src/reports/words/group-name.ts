import { parseDate } from '../../calendar/civil-date';
import type { Locale } from '../../mail/locale';
import { ruleName } from '../../sla/policy/rule-names';
import { NO_STAGE } from '../figures/selection';
import { NO_TEAM, SMALLER_TEAMS } from '../ground/teams';
import type { Group } from '../page/report.form';
import { NO_DEPARTMENT } from '../page/titles.repository';
import { dayText } from './shown';
import { REPORT_WORDS } from './report.words';

const TAGS: Record<Locale, string> = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-SE' };

/** What a line of a table is called in a language; names that people gave stay as they are. */
export function groupName(
  by: Group,
  { key, name }: { key: string; name: string },
  locale: Locale,
): string {
  const { none, smaller } = REPORT_WORDS[locale];
  switch (by) {
    case 'rule':
      return ruleName(key, name, locale);
    case 'recruiter':
    case 'team':
      if (key === SMALLER_TEAMS) return smaller;
      return key === NO_TEAM ? none.team : name;
    case 'department':
      return key === NO_DEPARTMENT ? none.department : name;
    case 'stage':
      return key === NO_STAGE ? none.stage : name;
    case 'week':
      return dayText(parseDate(key)!, locale);
    case 'month':
      return monthName(key, locale);
    default:
      return name;
  }
}

/** "March 2026" of "2026-03". */
function monthName(key: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(TAGS[locale], {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  return format.format(Date.parse(`${key}-01T00:00:00Z`));
}
