import { parseInstant } from '../../kernel/instant';
import type { Locale } from '../../mail/locale';
import type { Reader } from '../page/reader';
import { fieldName } from './fields';
import { placeName, shortMoment } from './moments';
import { words } from './words';

type Say = (field: string, more: string) => string;

/** What is the matter with a field, by the words in which forms and services say it to programs. */
const SENTENCES: readonly [RegExp, Record<Locale, Say>][] = [
  [
    /^([\w.[\]-]+) (?:must be longer than or equal to 1 characters|is missing|should not be empty)$/,
    words<Say>({
      en: (field) => `Fill in: ${field}`,
      fi: (field) => `Täytä: ${field}`,
      sv: (field) => `Fyll i: ${field}`,
    }),
  ],
  [
    /^([\w.[\]-]+) must be shorter than or equal to (\d+) characters$/,
    words<Say>({
      en: (field, n) => `${field}: at most ${n} characters`,
      fi: (field, n) => `${field}: enintään ${n} merkkiä`,
      sv: (field, n) => `${field}: högst ${n} tecken`,
    }),
  ],
  [
    /^([\w.[\]-]+) must be longer than or equal to (\d+) characters$/,
    words<Say>({
      en: (field, n) => `${field}: at least ${n} characters`,
      fi: (field, n) => `${field}: vähintään ${n} merkkiä`,
      sv: (field, n) => `${field}: minst ${n} tecken`,
    }),
  ],
  [
    /^([\w.[\]-]+) must be (?:one line of text|text)$/,
    words<Say>({
      en: (field) => `${field}: only text, without control characters`,
      fi: (field) => `${field}: vain tekstiä, ilman ohjausmerkkejä`,
      sv: (field) => `${field}: bara text, utan styrtecken`,
    }),
  ],
  [
    /^([\w.[\]-]+) must be a time with its offset, such as \S+$/,
    words<Say>({
      en: (field) => `${field}: choose a day and a time`,
      fi: (field) => `${field}: valitse päivä ja kellonaika`,
      sv: (field) => `${field}: välj dag och klockslag`,
    }),
  ],
  [
    /^([\w.[\]-]+) must be a time of day, such as \S+$/,
    words<Say>({
      en: (field) => `${field}: a time of day, such as 07:30`,
      fi: (field) => `${field}: kellonaika, esimerkiksi 07:30`,
      sv: (field) => `${field}: ett klockslag, till exempel 07:30`,
    }),
  ],
  [
    /^([\w.[\]-]+) must be one e-mail address, such as \S+$/,
    words<Say>({
      en: (field) => `${field}: an e-mail address, such as maija@example.com`,
      fi: (field) => `${field}: sähköpostiosoite, esimerkiksi maija@example.com`,
      sv: (field) => `${field}: en e-postadress, till exempel maija@example.com`,
    }),
  ],
  [
    /^([\w.[\]-]+) must be one of the following values: /,
    words<Say>({
      en: (field) => `Choose: ${field}`,
      fi: (field) => `Valitse: ${field}`,
      sv: (field) => `Välj: ${field}`,
    }),
  ],
  [
    /^([\w.[\]-]+) must lie in the future, it is (.+)$/,
    words<Say>({
      en: (field, at) => `${field} must lie in the future, it is ${at}`,
      fi: (field, at) => `${field}: ajan on oltava tulevaisuudessa, nyt se on ${at}`,
      sv: (field, at) => `${field}: tiden måste ligga i framtiden, nu är den ${at}`,
    }),
  ],
  [
    /^([\w.[\]-]+) must lie within a year from now$/,
    words<Say>({
      en: (field) => `${field} must lie within a year from now`,
      fi: (field) => `${field}: ajan on oltava vuoden sisällä`,
      sv: (field) => `${field}: tiden måste ligga inom ett år`,
    }),
  ],
  [
    /^(payRange): expected, for (.+)$/,
    words<Say>({
      en: (field, law) => `Fill in: ${field}. ${law}.`,
      fi: (field) =>
        `Täytä: ${field}. Laki vaatii sen julkisessa haussa siellä, missä työ tehdään.`,
      sv: (field) => `Fyll i: ${field}. Lagen kräver det i en offentlig annons där arbetet utförs.`,
    }),
  ],
];

/** What is known word for word. */
const WHOLE: Record<string, Record<Locale, string>> = {
  'Choose at least one stage between the application and the hiring.': words<string>({
    en: 'Choose at least one stage between the application and the hiring.',
    fi: 'Valitse vähintään yksi vaihe hakemuksen ja palkkaamisen väliltä.',
    sv: 'Välj minst ett steg mellan ansökan och anställningen.',
  }),
  'applyUntil: the closing date lies in the past': words<string>({
    en: 'The closing date lies in the past. Choose a day to come, or leave it empty.',
    fi: 'Hakuajan päättymispäivä on jo mennyt. Valitse tuleva päivä tai jätä kenttä tyhjäksi.',
    sv: 'Sista ansökningsdagen har redan varit. Välj en kommande dag, eller lämna fältet tomt.',
  }),
  'name: there is a pipeline of that name': words<string>({
    en: 'There is a pipeline of that name already.',
    fi: 'Tämänniminen hakuprosessi on jo olemassa.',
    sv: 'Det finns redan en process med det namnet.',
  }),
};

/** Not about a field, but about a time. */
const OUTSIDE = /^(.+) is outside office hours; it stands as it is\.$/;
const OUTSIDE_WORDS = words<(at: string) => string>({
  en: (at) => `${at} is outside office hours; it stands as it is.`,
  fi: (at) => `${at} ei ole työaikaa; aika jää silti voimaan.`,
  sv: (at) => `${at} är utanför arbetstid; tiden gäller ändå.`,
});
const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;

/**
 * A sentence of a form or a service as the page says it: fields by their labels, times by the reader's clock. What is not
 * known stays in its own words.
 */
export function problemText(detail: string, reader: Reader): string {
  const timed = detail.replace(INSTANT, (text) => momentIn(text, reader));
  return timed
    .split('; ')
    .map((sentence) => sentenceOf(sentence, reader.locale))
    .join('; ')
    .replace(OUTSIDE, (_, at: string) => OUTSIDE_WORDS[reader.locale](at));
}

function sentenceOf(sentence: string, locale: Locale): string {
  for (const [pattern, said] of SENTENCES) {
    const found = pattern.exec(sentence);
    if (found) return said[locale](fieldName(found[1]!, locale), found[2] ?? '');
  }
  return (
    WHOLE[sentence]?.[locale] ??
    sentence.replace(/^([\w.[\]-]+)(?=: )/, (path) => fieldName(path, locale))
  );
}

function momentIn(text: string, { zone, locale, now }: Reader): string {
  const at = parseInstant(text);
  if (at === null) return text;
  return `${shortMoment(at, zone, locale, now)} ${placeName(zone, locale)}`;
}
