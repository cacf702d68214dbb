import type { VNode } from 'preact';
import { LOCALES } from '../../mail/locale';
import { useReader, useWords } from '../page/reader';
import { LANGUAGE_NAMES } from '../parts/languages';
import { words } from '../words/words';

const WORDS = words({
  en: { written: 'Write to me in this language too' },
  fi: { written: 'Kirjoittakaa minulle myös tällä kielellä' },
  sv: { written: 'Skriv också till mig på det här språket' },
});

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
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </form>
  );
}
