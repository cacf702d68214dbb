import type { VNode } from 'preact';
import { LOCALES, type Locale } from '../../mail/locale';
import { useReader, useWords } from '../page/reader';
import { words } from '../words/words';

/** Each language by its own name. */
export const LANGUAGES: Record<Locale, string> = { en: 'English', fi: 'Suomi', sv: 'Svenska' };

const WORDS = words({
  en: { title: 'Language', written: 'Write to me in this language too' },
  fi: { title: 'Kieli', written: 'Kirjoittakaa minulle myös tällä kielellä' },
  sv: { title: 'Språk', written: 'Skriv också till mig på det här språket' },
});

/** The languages of a page that knows nobody: each a link to the same page. */
export function LanguageLinks({ path }: { path: string }): VNode {
  const { locale } = useReader();
  const t = useWords(WORDS);
  return (
    <nav class="languages" aria-label={t.title}>
      {LOCALES.map((one) => (
        <a
          href={`${path}?lang=${one}`}
          {...{ lang: one, hreflang: one }}
          aria-current={one === locale ? 'true' : undefined}
        >
          {LANGUAGES[one]}
        </a>
      ))}
    </nav>
  );
}

/** The languages of somebody's own pages, and whether they are written to in it from now on. */
export function LanguageForm({ application }: { application: string }): VNode {
  const { locale } = useReader();
  const t = useWords(WORDS);
  return (
    <form class="languages" method="post" action={`/my/${application}/language`}>
      <p class="tick">
        <label>
          <input type="checkbox" name="written" value="true" /> <span>{t.written}</span>
        </label>
      </p>
      {LOCALES.map((one) => (
        <button
          {...{ name: 'locale', value: one, lang: one }}
          aria-pressed={one === locale ? 'true' : 'false'}
        >
          {LANGUAGES[one]}
        </button>
      ))}
    </form>
  );
}
