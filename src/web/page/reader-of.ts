import type { IncomingHttpHeaders } from 'node:http';
import type { Instant } from '../../kernel/instant';
import { LOCALES, type Locale } from '../../mail/locale';
import { localeAsked, localeOf } from '../words/words';
import type { Reader } from './reader';

/** The language that somebody without an account chose, by the switch on our pages. */
export const LANGUAGE_COOKIE = 'lupaus_lang';
/** What the switch adds to an address. */
export const LANGUAGE_PARAMETER = 'lang';

/** What is asked of a request to know in which language to answer. */
export interface GuestRequest {
  url?: string;
  headers: IncomingHttpHeaders;
  cookies?: Record<string, string | undefined>;
}

/**
 * Who reads a page without being signed in: in the language that they switch to now, else chose before, else the one
 * that their browser asks for, else the organisation's.
 * @param fallback of the organisation; its zone is that of every guest
 */
export function readerOf(
  request: GuestRequest,
  fallback: { locale: string; timezone: string },
  now: Instant,
): Reader {
  const { cookies = {}, headers } = request;
  const locale =
    switchedTo(request) ??
    known(cookies[LANGUAGE_COOKIE]) ??
    localeAsked(headers['accept-language']) ??
    localeOf(fallback.locale);
  return { locale, zone: fallback.timezone, now };
}

/** The language that an address asks for: `?lang=fi`; null where it names none of ours. */
export function switchedTo({ url = '' }: GuestRequest): Locale | null {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  return known(new URLSearchParams(query).get(LANGUAGE_PARAMETER) ?? undefined);
}

function known(text: string | undefined): Locale | null {
  return LOCALES.find((locale) => locale === text) ?? null;
}
