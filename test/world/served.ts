import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Folder } from './cli';
import { until } from './world';

/** A process takes its time to start, more where other tests run beside it. */
const START_SECONDS = 60;
const CLI = join(__dirname, '../../dist/cli.js');

/** The built service as a process of its own, on a port of its own. `npm test` builds it first. */
export class Served {
  out = '';
  err = '';
  /** An administrator's. */
  token = '';
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: Folder,
  ) {
    process.stdout!.setEncoding('utf8').on('data', (chunk: string) => (this.out += chunk));
    process.stderr!.setEncoding('utf8').on('data', (chunk: string) => (this.err += chunk));
    this.ended = new Promise((done) => {
      // at its exit not all that it wrote has been read
      process.on('close', (code, signal) => {
        done({ code, signal });
      });
    });
  }

  /** @returns at once, while it begins */
  static spawn(environment: Record<string, string> = {}, folder = new Folder()): Served {
    const child = spawn(process.execPath, [CLI], {
      cwd: folder.path,
      env: { PATH: process.env.PATH, PORT: '0', ...environment },
    });
    return new Served(child, folder);
  }

  /** @returns when it listens */
  static async start(environment: Record<string, string> = {}, folder?: Folder): Promise<Served> {
    const served = Served.spawn(environment, folder);
    await until('a start', () => served.listens || served.process.exitCode !== null, START_SECONDS);
    const isHere = environment.PUBLIC_URL === undefined;
    if (isHere && served.out.includes('Set up: ')) await served.setUp();
    return served;
  }

  /** Whether it has come to the end of its start. */
  get listens(): boolean {
    return this.out.includes('Mails go');
  }

  /** Where it says that it listens. */
  get url(): string {
    return /listens on (\S+?)[ ,]/.exec(this.out)![1]!;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** The link that makes the first user. */
  get setUpLink(): string {
    return /Set up: (\S+)/.exec(this.out)![1]!;
  }

  get data(): string {
    return join(this.folder.path, 'data');
  }

  /** The log's lines, but for one of which only a part is here. */
  get log(): Record<string, unknown>[] {
    const lines = this.err
      .split('\n')
      .slice(0, -1)
      .filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  signal(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** Does what a person does with the link, and keeps the token that they are shown. */
  private async setUp(): Promise<void> {
    const person = {
      name: 'Anna Admin',
      email: 'anna@example.fi',
      password: 'a horse in the rain',
    };
    const response = await fetch(this.setUpLink, {
      method: 'POST',
      body: new URLSearchParams(person),
    });
    this.token = /lup_[\w-]+/.exec(await response.text())![0];
  }

  /** An application whose receipt is to be sent. */
  async receive(): Promise<string> {
    const job = await this.post('jobs', { title: 'Sales lead' });
    const candidate = { name: 'Maija Meri', email: 'maija@example.com' };
    return this.post('applications', { job, candidate });
  }

  /** @returns the id of what was made */
  async post(path: string, body: unknown): Promise<string> {
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return ((await response.json()) as { id: string }).id;
  }

  /** Ends it at once, as a power cut or the kernel does, and leaves its data. */
  async kill(): Promise<void> {
    if (this.process.exitCode === null) this.process.kill('SIGKILL');
    await this.ended;
  }

  /** Ends it, however it is, and removes its data. */
  async stop(): Promise<void> {
    await this.kill();
    this.folder.remove();
  }
}
