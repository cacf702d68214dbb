import { SHORTEST_PASSWORD } from '../../accounts/passwords/password-rules';
import type { Locale } from '../../mail/locale';

/** What the services say, in the languages that they do not speak; by their code, or by the field that was wrong. */
const SENTENCES: Record<Exclude<Locale, 'en'>, Record<string, string>> = {
  fi: {
    wrong_credentials: 'Sähköpostiosoite tai salasana on väärin.',
    too_many_requests: 'Liian monta yritystä. Yritä hetken kuluttua uudelleen.',
    weak_password: `Salasanassa on oltava vähintään ${SHORTEST_PASSWORD} merkkiä, eikä se saa olla nimesi, osoitteesi tai helposti arvattava.`,
    user_exists: 'Tällä sähköpostiosoitteella on jo käyttäjä.',
    forbidden: 'Nykyinen salasana on väärin.',
    email: 'Kirjoita yksi sähköpostiosoite, esimerkiksi maija@example.com.',
    password: `Kirjoita salasana, jossa on vähintään ${SHORTEST_PASSWORD} merkkiä.`,
    name: 'Kirjoita nimesi yhdelle riville.',
  },
  sv: {
    wrong_credentials: 'E-postadressen eller lösenordet är fel.',
    too_many_requests: 'För många försök. Försök igen om en stund.',
    weak_password: `Lösenordet måste ha minst ${SHORTEST_PASSWORD} tecken och får inte vara ditt namn, din adress eller lätt att gissa.`,
    user_exists: 'Det finns redan en användare med den e-postadressen.',
    forbidden: 'Det nuvarande lösenordet är fel.',
    email: 'Skriv en e-postadress, till exempel maija@example.com.',
    password: `Skriv ett lösenord med minst ${SHORTEST_PASSWORD} tecken.`,
    name: 'Skriv ditt namn på en rad.',
  },
};

/**
 * What was wrong, in the reader's language.
 * @param detail the service's own sentence, which begins with the field where one is meant
 */
export function accountProblem(locale: Locale, detail: string, code: string): string {
  if (locale === 'en') return detail;
  const field = /^\w+/.exec(detail)?.[0] ?? '';
  const known = SENTENCES[locale];
  return known[code] ?? (code === 'invalid_input' ? known[field] : undefined) ?? detail;
}
