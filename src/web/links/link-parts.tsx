import type { ComponentChildren } from 'preact';
import { guestPage } from '../page/guest';
import type { Guest } from '../page/reader-of-guests';
import { Languages } from '../parts/languages';
import { words } from '../words/words';

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

/** A page behind a link, with the other languages in which it can be read. */
export function linkPage(guest: Guest, title: string, body: ComponentChildren): string {
  const { reader, company, path } = guest;
  const whole = (
    <>
      {body}
      <Languages path={path} />
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
