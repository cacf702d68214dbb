import { Browser } from '../accounts/browser';
import { decoded, Office } from '../e2e/verbs-office';
import { until } from '../world/world';

/** A candidate's browser: it keeps their cookie. */
export class CandidateBrowser {
  cookie: string | null = null;
  private readonly inner: Browser;

  /** @param address where it stands */
  constructor(
    readonly office: Office,
    address = '198.51.100.9',
  ) {
    this.inner = new Browser(office.world, address);
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
  async comeBy(address: string, words: string): Promise<string> {
    const path = await linkIn(this.office, address, words);
    const { status, headers } = await this.form(path);
    if (status !== 303) throw new Error(`${path}: ${status}`);
    return String(headers.location);
  }

  private with(headers: Record<string, string>): Record<string, string> {
    return this.cookie === null ? headers : { cookie: `lupaus_my=${this.cookie}`, ...headers };
  }

  private keep<S extends { headers: Record<string, unknown> }>(seen: S): S {
    const [, value] = /lupaus_my=([\w-]+)/.exec(String(seen.headers['set-cookie'])) ?? [];
    if (value !== undefined) this.cookie = value;
    return seen;
  }
}

/** The path of the link in the last mail to an address with these words in it, once it has arrived. */
export async function linkIn(office: Office, address: string, words: string): Promise<string> {
  return /\/s\/[\w.-]+/.exec(await mailTo(office, address, words))![0];
}

/** The last mail to an address with these words in it, once it has arrived. */
export function mailTo(office: Office, address: string, words: string): Promise<string> {
  return until(`the mail with ${words}`, () =>
    office.server.arrived
      .filter(({ to }) => to.some((one) => one.toLowerCase() === address.toLowerCase()))
      .map(({ raw }) => decoded(raw))
      .findLast((one) => one.includes(words)),
  );
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
