import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Tokens } from '../../src/accounts/tokens';
import { Users } from '../../src/accounts/users';
import { AppModule } from '../../src/app.module';
import { Clock } from '../../src/kernel/clock';
import { forgetIds } from '../../src/kernel/ids';
import { readServerSettings } from '../../src/server.settings';
import { makeAdapter } from '../../src/web/frame/adapter';
import { putFrame } from '../../src/web/frame/frame';
import { makeLog } from '../../src/web/log/log';
import { NestLog } from '../../src/web/log/nest-log';
import { UnitOfWork } from '../../src/store/unit-of-work';
import type { Loop } from '../../src/workers/loop';
import { TimeLoops } from '../../src/workers/time-loops';
import type { Role, User } from '../../src/store/entities/accounts/user.entity';
import { freshDatabase, type DatabaseKind, type FreshDatabase } from './databases';
import { MovableClock } from './movable-clock';

/** What an HTTP request got; the body of an empty answer is null. */
export interface Got<Body = Record<string, unknown>> {
  status: number;
  type: string | null;
  body: Body;
}

/** What a test sends. */
interface Request {
  method?: 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  body?: string;
  headers?: Record<string, string>;
}

/** Somebody with a token. */
export interface Signed {
  user: User;
  token: string;
}

/** The whole service on a database of its own, with a clock that can be moved. */
export class World {
  private closing: Promise<void> | null = null;
  /** Whoever asks, unless a test says otherwise: an administrator. */
  admin: Signed;
  kaisa: Signed;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: MovableClock,
    readonly database: FreshDatabase,
    readonly url: string,
  ) {}

  /**
   * @param smtpUrl where mails go; without it, into the embedded mailbox
   * @param environment further settings
   */
  static async start(
    smtpUrl?: string,
    kind: DatabaseKind = 'sqlite',
    environment: Record<string, string> = {},
  ): Promise<World> {
    forgetIds();
    const database = await freshDatabase(kind);
    const clock = new MovableClock('2026-05-04T09:12:00+03:00');
    const settings = readServerSettings({
      DATABASE_URL: database.url,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Example Ltd <jobs@example.fi>',
      ...environment,
    });
    const module = await Test.createTestingModule({
      imports: [AppModule.with({ ...settings, store: database.settings })],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const log = makeLog('error', process.stderr);
    const app = module.createNestApplication<NestFastifyApplication>(
      makeAdapter(settings.web, log),
      { logger: new NestLog(log) },
    );
    await putFrame(app, { web: settings.web, onlyProbes: false }, log);
    await app.listen(0, '127.0.0.1');
    await endSweeps(app);
    const world = new World(app, clock, database, await app.getUrl());
    world.admin = await world.user('Anna Admin', 'admin');
    world.kaisa = await world.user('Kaisa Virta', 'recruiter');
    return world;
  }

  /** Somebody new, with a token. */
  async user(name: string, role: Role): Promise<Signed> {
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.fi`;
    const user = await this.app.get(Users).add({ name, email, role });
    return { user, token: await this.app.get(Tokens).make(user.id, 'test') };
  }

  /** Where this installation keeps its files. */
  get folder(): string {
    return this.database.folder;
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
    await this.database.drop();
  }

  get<Body>(path: string, as?: Signed): Promise<Got<Body>> {
    return this.ask(path, {}, as);
  }

  post<Body>(path: string, body: unknown, as?: Signed): Promise<Got<Body>> {
    return this.ask(path, { method: 'POST', body: JSON.stringify(body) }, as);
  }

  /** A request with whatever a test wants to be wrong in it. */
  async ask<Body>(
    path: string,
    { headers, ...init }: Request,
    as: Signed = this.admin,
  ): Promise<Got<Body>> {
    const json: Record<string, string> =
      init.body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${as.token}`, ...json, ...headers },
    });
    // a 204 has no body to read
    const text = await response.text();
    const body = (text === '' ? null : JSON.parse(text)) as Body;
    return { status: response.status, type: response.headers.get('content-type'), body };
  }

  /** Records, as an administrator does, that figures may name persons here. */
  async ground(): Promise<void> {
    const ground = { kind: 'not_required', words: 'No agreement is needed for a test.' };
    const { status } = await this.post('settings/ground', ground);
    if (status !== 201) throw new Error(`settings/ground: ${status}`);
  }

  /** The id of a new job that Kaisa Virta answers for. */
  async job(): Promise<string> {
    const { body } = await this.post<{ id: string }>('jobs', {
      title: 'Sales lead',
      owner: this.kaisa.user.email,
    });
    return body.id;
  }

  /** How many rows each table has. */
  async rowCounts(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    const tables = ['users', 'jobs', 'candidates', 'applications', 'journal', 'commitments'];
    for (const table of [...tables, 'messages', 'terms_versions']) {
      const [row] = await this.units.manager.query<{ n: number | string }[]>(
        `SELECT count(*) AS n FROM ${table}`,
      );
      counts[table] = Number(row!.n);
    }
    return counts;
  }
}

/**
 * After the first sweep there is none but a test's: what another one did, a quarter of a minute after the start, or in
 * between where the machine is slow, a test would miss in the count of its own, or find as a mail that it did not ask for.
 */
async function endSweeps(app: NestFastifyApplication): Promise<void> {
  const { loops } = app.get<{ loops: Loop[] }>(TimeLoops, { strict: false });
  await loops.find(({ name }) => name === 'sweep')!.stop();
}

/** Waits until something is so. @throws Error when it is not after so many seconds, which a busy machine may need */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  seconds = 60,
): Promise<NonNullable<T>> {
  for (let tries = 0; tries < seconds * 50; tries++) {
    const found = await look();
    if (found) return found;
    await sleep(20);
  }
  throw new Error(`waited in vain for ${what}`);
}
