import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Folder } from '../world/cli';
import { freshDatabase, type DatabaseKind, type FreshDatabase } from '../world/databases';
import { Served } from '../world/served';
import { query } from './outside-look';

const CLI = join(__dirname, '../../dist/cli.js');

/** An installation that outlives its process: a database, a folder, an administrator's token. */
export class Installation {
  token = '';
  private readonly folder = new Folder();
  private process: Served | null = null;

  private constructor(
    private readonly database: FreshDatabase,
    private readonly smtpUrl: string,
  ) {}

  /** @param url of an empty database that is not there yet; without it, one is made */
  static async make(kind: DatabaseKind, smtpUrl: string, url?: string): Promise<Installation> {
    const database = await freshDatabase(kind);
    return new Installation(url === undefined ? database : { ...database, url }, smtpUrl);
  }

  get url(): string {
    return this.database.url;
  }

  get served(): Served {
    return this.process!;
  }

  /** Starts the process, and waits until it listens. */
  async start(): Promise<Served> {
    this.process = await Served.start(this.environment, this.folder);
    if (!this.process.listens) throw new Error(`no start: ${this.process.err}`);
    this.token ||= this.process.token;
    return this.process;
  }

  /** Starts the process, and does not wait. */
  begin(): Served {
    this.process = Served.spawn(this.environment, this.folder);
    return this.process;
  }

  /** POST to the API. @throws when nobody answers */
  post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.served.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { ...this.signedIn, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      // of a process that stands still, no test waits for ever
      signal: AbortSignal.timeout(30_000),
    });
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.served.url}${path}`, { headers: this.signedIn });
  }

  /** What the built `lupaus verify` says: nothing when all is as it was recorded. */
  verify(): Promise<string> {
    const env = { ...process.env, ...this.environment };
    return new Promise((done) => {
      execFile(process.execPath, [CLI, 'verify'], { env }, (error, out, err) => {
        done(error === null ? '' : `${out}${err}`);
      });
    });
  }

  /** Does what three minutes do: what the killed process was sending may be claimed by the next. */
  async endLeases(): Promise<void> {
    await query(
      this.url,
      `UPDATE messages SET "nextAttemptAt" = "createdAt" WHERE status = 'sending'`,
    );
  }

  async remove(): Promise<void> {
    await this.process?.stop();
    await this.database.drop();
  }

  private get signedIn() {
    return { authorization: `Bearer ${this.token}` };
  }

  private get environment(): Record<string, string> {
    return {
      ...{ DATABASE_URL: this.url, SMTP_URL: this.smtpUrl, LOG_LEVEL: 'warn' },
      ...{ MAIL_FROM: 'Example Ltd <jobs@example.fi>', SECRET_KEY: 'k'.repeat(40) },
    };
  }
}
