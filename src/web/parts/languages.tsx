import type { VNode } from 'preact';
import { LOCALES, type Locale } from '../../mail/locale';
import { useReader, useWords } from '../page/reader';
import { LANGUAGE_PARAMETER } from '../page/reader-of';
import { words } from '../words/words';

const WORDS = words({
  en: { label: 'Language' },
  fi: { label: 'Kieli' },
  sv: { label: 'Språk' },
});
/** Each in its own words. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  ...{ en: 'English', fi: 'Suomi', sv: 'Svenska' },
};

/** The way to the same page in another language. @param path of the page, as it is asked for with GET */
export function Languages({ path }: { path: string }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const [address, query = ''] = path.split('?');
  const to = (one: Locale) => {
    const asked = new URLSearchParams(query);
    asked.set(LANGUAGE_PARAMETER, one);
    return `${address}?${asked.toString()}`;
  };
  return (
    <nav class="languages" aria-label={t.label}>
      <ul>
        {LOCALES.map((one) => (
          <li key={one}>
            <a
              {...{ href: to(one), lang: one, hreflang: one }}
              aria-current={one === locale ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
