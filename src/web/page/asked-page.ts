import type { IncomingHttpHeaders } from 'node:http';
import { localPath } from '../paths/local-path';

/** What is asked of a request. */
export interface Asked {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
}

/** For programs, whatever they say that they like to read. */
const PROGRAMS = /^\/(api|health|metrics)(?=[/?]|$)/;

/** Where people sign in. */
export const SIGN_IN = '/sign-in';

/** True when a person with a browser asks: their answer is a page. */
export function asksForPage({ url, headers }: Asked): boolean {
  if (PROGRAMS.test(url)) return false;
  // htmx asks for anything, and takes pages
  return (headers.accept ?? '').includes('text/html') || headers['hx-request'] === 'true';
}

/**
 * Where a browser goes that is not signed in and asks for a page; afterwards it comes back.
 * @returns null for what cannot be sent there: a form that was posted, a part of a page, a program with a token
 */
export function signInFirst(asked: Asked): string | null {
  const { method, url, headers } = asked;
  const { authorization, 'sec-fetch-dest': goal = 'document' } = headers;
  if (method !== 'GET' || !asksForPage(asked)) return null;
  if (headers['hx-request'] === 'true') return null;
  if (authorization !== undefined || goal !== 'document') return null;
  return signInPath(localPath(url));
}

/** The address of the page to sign in. @param next where to go afterwards */
export function signInPath(next: string | null): string {
  if (next === null || next === '/') return SIGN_IN;
  return `${SIGN_IN}?next=${encodeURIComponent(next)}`;
}
