import { Users } from '../../src/accounts/users';
import { hashPassword } from '../../src/accounts/passwords/password-hash';
import { formatInstant, type Instant } from '../../src/kernel/instant';
import type { Role, User } from '../../src/store/entities/accounts/user.entity';
import type { World } from '../world/world';

export const PASSWORD = 'a horse in the rain';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
interface Sent {
  body?: unknown;
  headers?: Record<string, string | undefined>;
}
interface Seen {
  status: number;
  headers: Record<string, unknown>;
  body: Record<string, unknown> & { items: Record<string, unknown>[] };
  text: string;
}

/** Somebody's browser: keeps its cookie, and says of each request that it comes from our own page. */
export class Browser {
  cookie: string | null = null;

  /** @param address where it stands */
  constructor(
    private readonly world: World,
    private readonly address = '198.51.100.7',
  ) {}

  async send(method: Method, path: string, { body, headers = {} }: Sent = {}): Promise<Seen> {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const all = {
      ...{ 'sec-fetch-site': 'same-origin', 'user-agent': 'Firefox', ...json },
      ...(this.cookie === null ? {} : { cookie: `lupaus_session=${this.cookie}` }),
      ...headers,
    };
    const given = Object.entries(all).filter((header): header is [string, string] => !!header[1]);
    const response = await this.world.app.inject({
      ...{ method, url: path.startsWith('/') ? path : `/api/v1/${path}` },
      ...{ headers: Object.fromEntries(given), remoteAddress: this.address },
      ...(body === undefined
        ? {}
        : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const { name, value } of response.cookies) {
      if (name === 'lupaus_session') this.cookie = value === '' ? null : value;
    }
    const isJson = String(response.headers['content-type']).includes('json');
    const answer = (isJson ? JSON.parse(response.body) : {}) as Seen['body'];
    const { statusCode: status, headers: got } = response;
    return { status, headers: got, body: answer, text: response.body };
  }

  /** As a form of a page of ours is sent. */
  form(path: string, fields: Record<string, string>): Promise<Seen> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.send('POST', path, { body: new URLSearchParams(fields).toString(), headers });
  }

  async signIn(email: string, password = PASSWORD): Promise<number> {
    return (await this.send('POST', 'session', { body: { email, password } })).status;
  }

  /** Whether somebody is signed in here. */
  async isIn(): Promise<boolean> {
    return (await this.send('GET', 'session')).status === 200;
  }
}

let passwordHash: Promise<string> | null = null;

/** Somebody who signs in with `PASSWORD`. */
export async function member(world: World, name: string, role: Role = 'recruiter'): Promise<User> {
  passwordHash ??= hashPassword(PASSWORD);
  const email = `${name.toLowerCase()}@example.fi`;
  const users = world.app.get(Users);
  return users.add({ name, email, role, passwordHash: await passwordHash });
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Lets time pass. */
export function wait(world: World, ms: number): void {
  world.clock.moveTo(formatInstant((world.clock.now() + ms) as Instant));
}
