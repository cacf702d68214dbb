import type { Locale } from '../../mail/locale';

/** What entries of a calendar say. */
export const FEED_WORDS: Record<
  Locale,
  {
    calendar: string;
    due: (what: string, who: string) => string;
    late: (what: string, who: string) => string;
    interview: (who: string) => string;
    job: (title: string) => string;
  }
> = {
  en: {
    calendar: 'Lupaus: promises and interviews',
    due: (what, who) => `${what}: ${who}`,
    late: (what, who) => `Late: ${what}: ${who}`,
    interview: (who) => `Interview: ${who}`,
    job: (title) => `Job: ${title}.`,
  },
  fi: {
    calendar: 'Lupaus: lupaukset ja haastattelut',
    due: (what, who) => `${what}: ${who}`,
    late: (what, who) => `Myöhässä: ${what}: ${who}`,
    interview: (who) => `Haastattelu: ${who}`,
    job: (title) => `Tehtävä: ${title}.`,
  },
  sv: {
    calendar: 'Lupaus: löften och intervjuer',
    due: (what, who) => `${what}: ${who}`,
    late: (what, who) => `Försenat: ${what}: ${who}`,
    interview: (who) => `Intervju: ${who}`,
    job: (title) => `Jobb: ${title}.`,
  },
};
