import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Instant } from '../../kernel/instant';
import type { Locale } from '../../mail/locale';
import type { Words } from '../words/words';

/** Who reads a page: in which language, by whose clock, and when. */
export interface Reader {
  locale: Locale;
  /** IANA name. */
  zone: string;
  now: Instant;
}

/** Given once round a page, so that no part has to hand it on. */
export const ReaderContext = createContext<Reader | null>(null);

/** Who reads the page that is being made. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('a page is made without a reader');
  return reader;
}

/** The page's words in the reader's language. */
export function useWords<W>(all: Words<W>): W {
  return all[useReader().locale];
}
