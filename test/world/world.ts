import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Tokens } from '../../src/accounts/tokens';
import { AppModule } from '../../src/app.module';
import { Clock } from '../../src/kernel/clock';
import { readServerSettings } from '../../src/server.settings';
import { UnitOfWork } from '../../src/store/unit-of-work';
import { MovableClock } from './movable-clock';

/** What an HTTP request got. */
export interface Got<Body = Record<string, unknown>> {
  status: number;
  type: string | null;
  body: Body;
}

/** What a test sends. */
interface Request {
  method?: 'POST';
  body?: string;
  headers?: Record<string, string>;
}

/** The whole service on a database file of its own, with a clock that can be moved. */
export class World {
  private closing: Promise<void> | null = null;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: MovableClock,
    readonly folder: string,
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** @param smtpUrl where mails go; without it, into the embedded mailbox */
  static async start(smtpUrl?: string): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'lupaus-'));
    const clock = new MovableClock('2026-05-04T09:12:00+03:00');
    const settings = readServerSettings({
      DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Example Ltd <jobs@example.fi>',
    });
    const module = await Test.createTestingModule({ imports: [AppModule.with(settings)] })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
      logger: ['error'],
    });
    await app.listen(0, '127.0.0.1');
    const token = await app.get(Tokens).makeFirst();
    return new World(app, clock, folder, await app.getUrl(), token!);
  }

  get units(): UnitOfWork {
    return this.app.get(UnitOfWork);
  }

  /** Stops the service, as a signal does, and leaves its files. */
  close(): Promise<void> {
    this.closing ??= this.app.close();
    return this.closing;
  }

  async stop(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true });
  }

  get<Body>(path: string): Promise<Got<Body>> {
    return this.ask(path, {});
  }

  post<Body>(path: string, body: unknown): Promise<Got<Body>> {
    return this.ask(path, { method: 'POST', body: JSON.stringify(body) });
  }

  /** A request with whatever a test wants to be wrong in it. */
  async ask<Body>(path: string, { headers, ...init }: Request): Promise<Got<Body>> {
    const json: Record<string, string> =
      init.body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${this.token}`, ...json, ...headers },
    });
    const body = (await response.json()) as Body;
    return { status: response.status, type: response.headers.get('content-type'), body };
  }

  /** The id of a new job that Kaisa Virta answers for. */
  async job(): Promise<string> {
    const { body } = await this.post<{ id: string }>('jobs', {
      title: 'Sales lead',
      owner: 'Kaisa Virta',
    });
    return body.id;
  }

  /** How many rows each table has. */
  async rowCounts(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    const tables = ['users', 'jobs', 'candidates', 'applications', 'journal', 'commitments'];
    for (const table of [...tables, 'messages', 'terms_versions']) {
      const [row] = await this.units.manager.query<{ n: number }[]>(
        `SELECT count(*) AS n FROM ${table}`,
      );
      counts[table] = row!.n;
    }
    return counts;
  }
}

/** Waits until something is so. @throws Error when it is not after five seconds */
export async function until<T>(what: string, look: () => Promise<T> | T): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 250; tries++) {
    const found = await look();
    if (found) return found;
    await sleep(20);
  }
  throw new Error(`waited in vain for ${what}`);
}
