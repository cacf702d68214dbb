import type { Locale } from '../../../mail/locale';
import type { Retention } from './retention';

interface Words {
  /** What is agreed to: `{company}` uses it, and keeps it `{kept}`. */
  agree: string;
  most: (time: string) => string;
  ontario: string;
  other: string;
  rights: string;
  us: string;
  years: (n: number) => string;
  months: (n: number) => string;
}

const WORDS: Record<Locale, Words> = {
  en: {
    agree:
      'I agree that {company} uses what I send here for this application, and keeps it until the application is decided and {kept}.',
    most: (time) => `at most ${time} after that`,
    ontario:
      'after that for the three years for which the law of Ontario wants the notice of the decision to be kept',
    other: 'as long after that as the law asks',
    rights: 'I can see, correct and have it deleted on my own page.',
    us: 'the employer',
    years: (n) => (n === 1 ? 'one year' : `${n} years`),
    months: (n) => (n === 1 ? 'one month' : `${n} months`),
  },
  fi: {
    agree:
      'Suostun siihen, että {company} käyttää tässä lähettämiäni tietoja tässä haussa ja säilyttää ne, kunnes hakemus on ratkaistu, ja sen jälkeen {kept}.',
    most: (time) => `enintään ${time}`,
    ontario: 'ne kolme vuotta, jotka päätösilmoitus on Ontarion lain mukaan säilytettävä',
    other: 'niin kauan kuin laki vaatii',
    rights: 'Voin katsoa, korjata ja poistattaa ne omalla sivullani.',
    us: 'työnantaja',
    years: (n) => (n === 1 ? 'vuoden' : `${n} vuotta`),
    months: (n) => (n === 1 ? 'kuukauden' : `${n} kuukautta`),
  },
  sv: {
    agree:
      'Jag samtycker till att {company} använder det jag skickar här för den här ansökan och sparar det tills ansökan är avgjord, och därefter {kept}.',
    most: (time) => `i högst ${time}`,
    ontario: 'i de tre år som beskedet om beslutet ska sparas enligt Ontarios lag',
    other: 'så länge lagen kräver',
    rights: 'Jag kan se, rätta och få det raderat på min egen sida.',
    us: 'arbetsgivaren',
    years: (n) => (n === 1 ? 'ett år' : `${n} år`),
    months: (n) => (n === 1 ? 'en månad' : `${n} månader`),
  },
};

/**
 * The usual words that an applicant agrees to. The place decides how long, the language how it is said.
 * @param company as candidates know it; empty where nobody has said it yet
 */
export function usualWords(
  locale: Locale,
  company: string,
  retention: Pick<Retention, 'months' | 'bound'> | null,
): string {
  const t = WORDS[locale];
  const kept =
    retention === null
      ? t.other
      : retention.bound === 'least'
        ? t.ontario
        : t.most(time(t, retention));
  const agree = t.agree
    .replace('{kept}', () => kept)
    .replace('{company}', () => (company === '' ? t.us : company));
  return `${agree} ${t.rights}`;
}

function time(t: Words, { months }: Pick<Retention, 'months'>): string {
  return months % 12 === 0 ? t.years(months / 12) : t.months(months);
}
