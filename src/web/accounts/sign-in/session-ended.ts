import type { SignedRequest } from '../../../accounts/caller';
import { signInPath, type Asked } from '../../page/asked-page';
import { localPath } from '../../paths/local-path';
import type { Reader } from '../../page/reader';
import { keptOf } from './kept';
import { signInPage } from './sign-in.page';

type Request = Asked & Partial<SignedRequest> & { body?: unknown };

/**
 * What a browser is answered whose session has ended meanwhile: the page to sign in, with what was typed. What htmx
 * asks for opens in the dialog, where the page behind it stays as it is.
 * @returns null for what is no form of a page of ours, and for programs
 */
export function sessionEnded(
  reader: Reader,
  { method, url, headers, body, visitor }: Request,
): { page: string; headers: Record<string, string> } | null {
  if (headers.authorization !== undefined) return null;
  const isHtmx = headers['hx-request'] === 'true';
  const from = pathOf(isHtmx ? headers['hx-current-url'] : headers.referer);
  if (method !== 'POST') {
    // a part of a page: the whole page asks to sign in
    if (!isHtmx) return null;
    return { page: '', headers: { 'hx-redirect': signInPath(from) } };
  }
  // a page of another site has no say in what is shown here
  if (['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']))) return null;
  const kept = keptOf(body, visitor?.cookie ?? null);
  const next = kept === null || kept === 'too long' ? from : localPath(url);
  const page = signInPage(reader, { email: '', next, problem: null, hasEnded: true, kept });
  const inDialog = { 'hx-retarget': '#dialog-body', 'hx-reselect': '#main > *' };
  return { page, headers: isHtmx ? inDialog : {} };
}

/** The path of an address of a page of ours, as a browser names it. */
function pathOf(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const { pathname, search } = new URL(address);
  return localPath(pathname + search);
}
