import type { Example } from '../../src/web/docs/examples';
import type { Signed, World } from '../world/world';
import { mailsLeft } from '../world/mails-left';
import { until } from '../world/world';

// What goes round the API once, and keeps what it asked and was answered.

/** What is asked of an operation. */
export interface Asked {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** An administrator when nobody is named; null for somebody without a token. */
  as?: Signed | null;
  /** A session's, in place of a token. */
  cookie?: string;
}
/** An answer as the tour reads it. */
export interface Answer extends Record<string, unknown> {
  id: string;
  items: Answer[];
}

const API = '/api/v1';
/** Of a list and of a file's lines so many are shown. */
const SHOWN = 2;
const TEXT = /^text\/|^application\/(?:json|x-ndjson)/;

/** A way through the API, on which every operation is called at least once. */
export class Tour {
  /** The first call of each operation, by method and path, in their order. */
  readonly examples = new Map<string, Example>();
  /** The cookie that the last answer set. */
  cookie = '';

  constructor(readonly world: World) {}

  /**
   * Calls an operation.
   * @param operation such as `POST /jobs/{id}/closure`
   * @throws Error when it does not answer 2xx
   */
  async ask(operation: string, asked: Asked = {}): Promise<Answer> {
    const [method, pattern] = operation.split(' ') as [string, string];
    const described = pattern.startsWith('/health/') ? pattern : `${API}${pattern}`;
    const response = await fetch(this.urlOf(described, asked), {
      method,
      headers: this.headersOf(asked),
      body: bodyOf(asked.body),
    });
    const type = response.headers.get('content-type')?.split(';')[0] ?? null;
    const bytes = Buffer.from(await response.arrayBuffer());
    const answer = readAs(type, bytes);
    if (!response.ok) {
      throw new Error(`${operation}: ${response.status} ${JSON.stringify(answer)}`);
    }
    this.cookie =
      /lupaus_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
    // what follows is told in the same order in every run
    if (method !== 'GET') await mailsLeft(this.world);
    const key = `${method} ${described}`;
    if (!this.examples.has(key)) this.examples.set(key, exampleOf(asked, response, type, answer));
    return answer as Answer;
  }

  /** Goes on at a later moment, when every mail of before has left. */
  async at(iso: string): Promise<void> {
    await mailsLeft(this.world);
    this.world.clock.moveTo(iso);
  }

  /** What a pattern finds in the newest mail to somebody that has it. */
  mailed(to: string, pattern: RegExp): Promise<string> {
    return until(`a mail to ${to} with ${pattern.source}`, async () => {
      const { body } = await this.world.get<Answer>('mailbox');
      for (const { name, to: addressee } of body.items) {
        if (!String(addressee).includes(to)) continue;
        const mail = await this.world.get<Answer>(`mailbox/${String(name)}`);
        const found = pattern.exec(String(mail.body.text));
        if (found) return found[1]!;
      }
      return null;
    });
  }

  private urlOf(pattern: string, { path = {}, query = {} }: Asked): string {
    const address = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (path[name] === undefined) throw new Error(`${pattern}: ${name} is missing`);
      return encodeURIComponent(path[name]);
    });
    const search = new URLSearchParams(query).toString();
    return `${this.world.url}${address}${search === '' ? '' : `?${search}`}`;
  }

  private headersOf({ body, as = this.world.admin, cookie }: Asked): Record<string, string> {
    const json: Record<string, string> =
      body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' };
    // as a browser says of a page of ours
    if (cookie !== undefined) {
      return { ...json, cookie: `lupaus_session=${cookie}`, 'sec-fetch-site': 'same-origin' };
    }
    return as === null ? json : { ...json, authorization: `Bearer ${as.token}` };
  }
}

function bodyOf(body: unknown): string | FormData | undefined {
  if (body === undefined || body instanceof FormData) return body;
  return JSON.stringify(body);
}

function readAs(type: string | null, bytes: Buffer): unknown {
  if (type === null || bytes.length === 0) return undefined;
  if (type.endsWith('json')) return JSON.parse(bytes.toString());
  return TEXT.test(type) ? bytes.toString() : undefined;
}

function exampleOf(asked: Asked, { status }: Response, type: string | null, answer: unknown) {
  const { path, query, body } = asked;
  const example: Example = { ...{ path, query }, request: fieldsOf(body), status, type };
  return { ...example, response: cut(answer) };
}

/** A file is shown by its name. */
function fieldsOf(body: unknown): unknown {
  if (!(body instanceof FormData)) return body;
  return Object.fromEntries(
    [...body].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : name.endsWith('s') ? [value.name] : value.name,
    ]),
  );
}

/** The same with long lists cut short. */
function cut(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\r\n')) {
    return value
      .split('\r\n')
      .slice(0, SHOWN + 1)
      .join('\r\n');
  }
  if (Array.isArray(value)) {
    const isRows = value.some((one) => typeof one === 'object');
    return (isRows ? value.slice(0, SHOWN) : value).map(cut);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cut(one)]));
}
