import { LOCALES, type Locale } from '../../mail/locale';

export { words, type Words } from '../../mail/locale';

/** The language of a text such as a user's `locale`; English where it is none of ours. */
export function localeOf(text: string | null | undefined): Locale {
  return LOCALES.find((locale) => locale === text) ?? 'en';
}

/**
 * The language that a browser asks for.
 * @param header Accept-Language (RFC 9110, section 12.5.4); null where it names none of ours
 */
export function localeAsked(header: string | undefined): Locale | null {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...more] = part.trim().toLowerCase().split(';');
    const weight = Number(/q=([\d.]+)/.exec(more.join(';'))?.[1] ?? 1);
    return { tag: tag.split('-')[0], weight };
  });
  wanted.sort((a, b) => b.weight - a.weight);
  const known = wanted.find(({ tag, weight }) => weight > 0 && LOCALES.some((one) => one === tag));
  return known ? localeOf(known.tag) : null;
}
