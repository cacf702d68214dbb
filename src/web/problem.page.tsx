import type { Locale } from '../mail/locale';
import { guestPage } from './page/guest';
import type { Reader } from './page/reader';
import type { Problem } from './problem';
import { words } from './words/words';

const WORDS = words({
  en: { home: 'To the home page', log: 'In the log this is', title: 'This did not work' },
  fi: { home: 'Etusivulle', log: 'Lokissa tämä on', title: 'Tämä ei onnistunut' },
  sv: { home: 'Till startsidan', log: 'I loggen heter det här', title: 'Det här gick inte' },
});

/** Titles by status; what is not here has a title that fits everything. */
const TITLES: Record<Locale, Record<number, string>> = {
  en: {
    401: 'Sign in first',
    403: 'This is not for you',
    404: 'Not found',
    409: 'Changed meanwhile',
    429: 'Too often',
    500: 'Something went wrong',
    503: 'Not just now',
  },
  fi: {
    401: 'Kirjaudu ensin',
    403: 'Tähän sinulla ei ole oikeutta',
    404: 'Ei löytynyt',
    409: 'Tieto on muuttunut',
    429: 'Liian usein',
    500: 'Jokin meni vikaan',
    503: 'Ei juuri nyt',
  },
  sv: {
    401: 'Logga in först',
    403: 'Det här har du inte rätt till',
    404: 'Hittades inte',
    409: 'Ändrat under tiden',
    429: 'För ofta',
    500: 'Något gick fel',
    503: 'Inte just nu',
  },
};

/** What the services say in English, by code; what is not here is told as they say it. */
const DETAILS: Record<Exclude<Locale, 'en'>, Record<string, string>> = {
  fi: {
    not_found: 'Tässä osoitteessa ei ole mitään, tai se ei ole sinun nähtävissäsi.',
    forbidden: 'Oikeutesi eivät riitä tähän.',
    unauthorized: 'Tämä sivu on kirjautuneille.',
    internal_error: 'Jokin meni vikaan. Se on kirjattu.',
    busy: 'Juuri nyt on liikaa tehtävää. Yritä hetken kuluttua uudelleen.',
    too_many_requests: 'Liian monta pyyntöä. Yritä hetken kuluttua uudelleen.',
    too_large: 'Lähetetty on liian suuri.',
    broken_request: 'Lähetettyä ei voi lukea.',
  },
  sv: {
    not_found: 'Det finns inget på den här adressen, eller så är det inte för dig.',
    forbidden: 'Du har inte rätt till det här.',
    unauthorized: 'Den här sidan är för den som är inloggad.',
    internal_error: 'Något gick fel. Det har skrivits i loggen.',
    busy: 'Det är för mycket att göra just nu. Försök igen om en stund.',
    too_many_requests: 'För många försök. Försök igen om en stund.',
    too_large: 'Det som skickades är för stort.',
    broken_request: 'Det som skickades går inte att läsa.',
  },
};

/** An error, for somebody with a browser. @param requestId under which the log has it */
export function problemPage(reader: Reader, told: Problem, requestId: string): string {
  const { locale } = reader;
  const t = WORDS[locale];
  const detail = locale === 'en' ? told.detail : (DETAILS[locale][told.code] ?? told.detail);
  return guestPage(
    reader,
    { title: TITLES[locale][told.status] ?? t.title },
    <>
      <p>{detail}</p>
      <p>
        <a href="/">{t.home}</a>
      </p>
      <p class="quiet">
        {t.log} <code>{requestId}</code>.
      </p>
    </>,
  );
}
