import type { ComponentChildren, VNode } from 'preact';
import { parseInstant } from '../../kernel/instant';
import { formatMoment, LOCALES } from '../../mail/locale';
import { guestPage } from '../page/guest';
import { useReader } from '../page/reader';
import { words } from '../words/words';
import type { Guest } from './guest-readers';

const WORDS = words({
  en: {
    dead: 'This link does not work',
    why: 'It is not valid, or it is not any more: a link works for 60 days after it was sent.',
    then: 'See whether it was copied whole from the mail. If it was, answer the mail itself; a person reads it.',
  },
  fi: {
    dead: 'Linkki ei toimi',
    why: 'Se ei ole voimassa tai ei ole enää: linkki toimii 60 päivää lähettämisestä.',
    then: 'Tarkista, että se kopioitui viestistä kokonaan. Jos kopioitui, vastaa itse viestiin; ihminen lukee sen.',
  },
  sv: {
    dead: 'Länken fungerar inte',
    why: 'Den gäller inte, eller gäller inte längre: en länk fungerar i 60 dagar efter att den skickades.',
    then: 'Se efter att hela länken kopierades från brevet. Om den gjorde det, svara på själva brevet; en människa läser det.',
  },
});
const LANGUAGES = { en: 'In English', fi: 'Suomeksi', sv: 'På svenska' } as const;

/** A page behind a link, with the other languages in which it can be read. */
export function linkPage(guest: Guest, title: string, body: ComponentChildren): string {
  const { reader, company } = guest;
  const whole = (
    <>
      {body}
      <Languages />
    </>
  );
  return guestPage(reader, { title, company }, whole);
}

/** What a link shows that is not from here, or whose time is over. */
export function deadLinkPage(guest: Guest): string {
  const t = WORDS[guest.reader.locale];
  const body = (
    <>
      <p>{t.why}</p>
      <p>{t.then}</p>
    </>
  );
  return linkPage(guest, t.dead, body);
}

/** Where a form behind a link is sent: the language stays. */
export function actionOf(path: string, { lang }: Guest): string {
  return lang === '' ? path : `${path}?lang=${lang}`;
}

/** A time in full, as it stands in letters: nobody knows when a guest reads it. */
export function FullMoment({ at }: { at: string }): VNode {
  const { locale, zone } = useReader();
  return (
    <time class="full" dateTime={at}>
      {formatMoment(parseInstant(at)!, zone, locale)}
    </time>
  );
}

function Languages(): VNode {
  const { locale } = useReader();
  return (
    <nav class="languages">
      {LOCALES.filter((one) => one !== locale).map((one) => (
        <a key={one} href={`?lang=${one}`} lang={one} hreflang={one}>
          {LANGUAGES[one]}
        </a>
      ))}
    </nav>
  );
}
