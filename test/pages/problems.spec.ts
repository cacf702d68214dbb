import { parseInstant } from '../../src/kernel/instant';
import type { Locale } from '../../src/mail/locale';
import { problemText } from '../../src/web/words/problems';

const NOW = parseInstant('2026-05-04T09:12:00+03:00')!;
const said = (detail: string, locale: Locale) =>
  problemText(detail, { locale, zone: 'Europe/Helsinki', now: NOW });

describe('what was wrong, in the words of the page', () => {
  it.each<[string, Locale, string]>([
    ['name must be longer than or equal to 1 characters', 'en', 'Fill in: Name'],
    ['candidate.name is missing; title is missing', 'fi', 'Täytä: Nimi; Täytä: Nimike'],
    ['body must be shorter than or equal to 40 characters', 'sv', 'Text: högst 40 tecken'],
    [
      'due must lie in the future, it is 2020-03-30T08:00:00.000Z',
      'en',
      'Due must lie in the future, it is Mon 30 Mar 2020, 11:00 Helsinki',
    ],
    [
      '2026-05-04T19:00:00Z is outside office hours; it stands as it is.',
      'fi',
      'ma 4.5. klo 22.00 Helsinki ei ole työaikaa; aika jää silti voimaan.',
    ],
    [
      'It leaves at 2026-05-04T19:00:00Z, earlier.',
      'en',
      'It leaves at Mon 4 May, 22:00 Helsinki, earlier.',
    ],
    ['url: it is not https', 'en', 'Address: it is not https'],
    ['else: it is not known', 'en', 'else: it is not known'],
    ['payRange: expected, for A Law', 'en', 'Fill in: Pay or its range. A Law.'],
    [
      'payRange: expected, for A Law',
      'fi',
      'Täytä: Palkka tai palkkahaarukka. Laki vaatii sen julkisessa haussa siellä, missä työ tehdään.',
    ],
    ['There is a job of that name.', 'sv', 'There is a job of that name.'],
  ])('%s (%s)', (detail, locale, text) => {
    expect(said(detail, locale)).toBe(text);
  });
});
