import type { ComponentChildren } from 'preact';
import { guestPage } from '../page/guest';
import type { Reader } from '../page/reader';
import { Languages } from '../parts/languages';
import { words } from '../words/words';

const WORDS = words({
  en: {
    title: 'This link does not work',
    why: 'It was used, its time is over, or a newer one has taken its place.',
    ask: 'Ask for a new password',
    or: ', or the one who invited you for a new invitation.',
  },
  fi: {
    title: 'Tämä linkki ei toimi',
    why: 'Se on jo käytetty, sen aika on ohi tai uudempi linkki on korvannut sen.',
    ask: 'Pyydä uusi salasana',
    or: ' tai pyydä kutsujaltasi uusi kutsu.',
  },
  sv: {
    title: 'Den här länken fungerar inte',
    why: 'Den har använts, dess tid är ute eller så har en nyare tagit dess plats.',
    ask: 'Be om ett nytt lösenord',
    or: ', eller be den som bjöd in dig om en ny inbjudan.',
  },
});

/**
 * A page about an account, with the way to the same page in another language.
 * @param path as it is asked for with GET; null for what stands for one answer only
 */
export function accountPage(
  reader: Reader,
  { title, path }: { title: string; path: string | null },
  body: ComponentChildren,
): string {
  return guestPage(
    reader,
    { title },
    <>
      {body}
      {path === null ? null : <Languages path={path} />}
    </>,
  );
}

/** What a link shows that does not work. */
export function deadLinkPage(reader: Reader): string {
  const t = WORDS[reader.locale];
  return accountPage(
    reader,
    { title: t.title, path: null },
    <>
      <p>{t.why}</p>
      <p>
        <a href="/password-reset">{t.ask}</a>
        {t.or}
      </p>
    </>,
  );
}
