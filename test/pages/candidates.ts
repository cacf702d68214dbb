import { Browser } from '../accounts/browser';
import { Office } from '../e2e/verbs-office';
import { until } from '../world/world';

/** A candidate's browser: it keeps their cookie. */
export class CandidateBrowser {
  cookie: string | null = null;
  private readonly inner: Browser;

  constructor(readonly office: Office) {
    this.inner = new Browser(office.world, '198.51.100.9');
  }

  /** A page; what Set-Cookie says is kept. */
  async get(path: string, headers: Record<string, string> = {}) {
    return this.keep(await this.inner.send('GET', path, { headers: this.with(headers) }));
  }

  async form(path: string, fields: Record<string, string> = {}) {
    const headers = this.with({ 'content-type': 'application/x-www-form-urlencoded' });
    const body = new URLSearchParams(fields).toString();
    return this.keep(await this.inner.send('POST', path, { body, headers }));
  }

  /** Comes in by the link in the mail that was sent last with these words in it. */
  async comeBy(words: string): Promise<string> {
    const path = await linkIn(this.office, words);
    const { status, headers } = await this.form(path);
    if (status !== 303) throw new Error(`${path}: ${status}`);
    return String(headers.location);
  }

  private with(headers: Record<string, string>): Record<string, string> {
    return this.cookie === null
      ? headers
      : { cookie: `lupaus_my=${this.cookie}`, ...headers };
  }

  private keep<S extends { headers: Record<string, unknown> }>(seen: S): S {
    const [, value] = /lupaus_my=([\w-]+)/.exec(String(seen.headers['set-cookie'])) ?? [];
    if (value !== undefined) this.cookie = value;
    return seen;
  }
}

/** The path of the link in a mail, once it has arrived. */
export function linkIn(office: Office, words: string): Promise<string> {
  return until(`the mail with ${words}`, () => {
    const [, path] = /(\/s\/[\w.-]+)/.exec(office.mail(words)) ?? [];
    return path;
  });
}

/** A page as a person reads it: no tags, no gaps. */
export function readable(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1');
}
