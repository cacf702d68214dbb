import type { Rendered } from '../../mail/letters/compiled';
import type { Locale } from '../../mail/locale';

const WORDS: Record<Locale, { subject: string; text: string }> = {
  en: {
    subject: 'A test mail from Lupaus',
    text: 'Mail from Lupaus arrives here. There is nothing to do.',
  },
  fi: {
    subject: 'Lupauksen koeviesti',
    text: 'Lupauksen posti tulee perille. Sinun ei tarvitse tehdä mitään.',
  },
  sv: {
    subject: 'Ett provbrev från Lupaus',
    text: 'Post från Lupaus kommer fram hit. Du behöver inte göra något.',
  },
};

/** What a mail says that only tries the way. */
export function testWords(locale: Locale): Rendered {
  const { subject, text } = WORDS[locale];
  return { subject, text: `${text}\n`, html: `<p lang="${locale}">${text}</p>` };
}
