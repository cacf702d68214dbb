import { once } from 'node:events';
import { statSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from 'sqlite3';
import { Folder, lupaus } from '../world/cli';
import { MailServer } from '../world/mail-server';
import { Served } from '../world/served';
import { until } from '../world/world';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});
const database = (path: string) => ({ DATABASE_URL: `sqlite:${path}`, PORT: '0' });

describe('a start that cannot be', () => {
  it.each<[string, object, RegExp]>([
    ['a wrong setting', { PORT: 'abc' }, /^lupaus: PORT: expected a port, 0 to 65535$/],
    [
      'an address of another machine',
      { ...database(`${folder.path}/x.db`), HOST: '192.0.2.1' },
      /^lupaus: HOST: 192\.0\.2\.1 is no address of this machine$/,
    ],
    ['a folder for a database', database(folder.path), /^lupaus: DATABASE_URL: .* is no database/],
    [
      'a file that is no database',
      database(folder.write('notes.db', 'a'.repeat(5000))),
      /^lupaus: DATABASE_URL: .*notes\.db is no database that can be written \(SQLITE_NOTADB\)$/,
    ],
  ])('ends with one line and exit code 2: %s', (_name, environment, line) => {
    const { code, out, err } = lupaus([], '', environment);
    expect(err.trim()).toMatch(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('ends with one line when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => {
      other.listen(0, '0.0.0.0', done);
    });
    const { port } = other.address() as AddressInfo;
    const environment = { DATABASE_URL: `sqlite:${folder.path}/new.db`, PORT: String(port) };
    const { code, out, err } = lupaus([], '', environment);
    other.close();
    expect(err.trim()).toBe(
      `lupaus: PORT: ${port} is taken by another program, expected a free one`,
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('a start', () => {
  let served: Served;
  beforeAll(async () => {
    served = await Served.start();
  });
  afterAll(() => served.stop());

  it('prints for people the port that it really has, and nothing else on standard output', async () => {
    expect(served.port).toBeGreaterThan(0);
    expect((await fetch(`${served.url}/health/live`)).status).toBe(200);
    expect(served.out).toContain(`Set up: ${served.url}/setup/`);
    expect(served.out).not.toContain('{');
  });

  it('logs one JSON object per line on standard error', async () => {
    await fetch(`${served.url}/api/v1/reports/recruiters`);
    await until('the line', () => served.err.includes('/reports/recruiters'));
    for (const line of served.log)
      expect(line).toMatchObject({ level: 'info', msg: expect.any(String) as unknown });
  });

  it('lets nobody but its owner read the secret key', () => {
    expect(statSync(`${served.data}/secret.key`).mode & 0o777).toBe(0o600);
  });
});

describe('SIGTERM', () => {
  let server: MailServer;
  let served: Served;
  beforeEach(async () => {
    server = new MailServer();
    served = await Served.start({ SMTP_URL: await server.listen() });
  });
  afterEach(async () => {
    server.release();
    await served.stop();
    await server.close();
  });

  /** Asks for its end, and waits until it has heard that. @returns what it says of itself then */
  const endSoon = async () => {
    served.signal('SIGTERM');
    // as npm does, which hears of Ctrl-C too
    served.signal('SIGINT');
    return until('it to hear the signal', async () => {
      const response = await fetch(`${served.url}/health/ready`);
      const { code, parts } = (await response.json()) as { code?: string; parts: object };
      return 'process' in parts ? { status: response.status, code, parts } : null;
    });
  };

  it('lets a mail that is on the wire arrive and be written down, and claims no other', async () => {
    server.hold();
    const first = await served.receive();
    const job = await served.post('jobs', { title: 'Buyer' });
    await until('the mail', () => server.arrived.length === 1);
    await endSoon();
    const candidate = { name: 'Oili Oja', email: 'oili@example.com' };
    await served.post('applications', { job, candidate });
    await sleep(700);
    server.release();
    expect(await served.ended).toEqual({ code: 0, signal: null });
    expect(server.arrived).toHaveLength(1);
    expect(await statusOf(first)).toBe('delivered');
  });

  it('ends within ten seconds though a mail server, a request and a connection hang', async () => {
    server.hold();
    await served.receive();
    await until('the mail', () => server.arrived.length === 1);
    const silent = connect(served.port, '127.0.0.1');
    const slow = connect(served.port, '127.0.0.1');
    slow.write('POST /api/v1/jobs HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
    const idle = connect(served.port, '127.0.0.1');
    idle.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n');
    for (const socket of [silent, slow, idle]) socket.on('error', () => undefined);
    await once(idle, 'data');
    const began = performance.now();
    served.signal('SIGTERM');
    expect(await served.ended).toEqual({ code: 0, signal: null });
    // ten seconds, but for a machine that has other things to do; what hangs would do so for minutes
    expect(performance.now() - began).toBeLessThan(25_000);
    for (const socket of [silent, slow, idle]) socket.destroy();
  });

  it('ends at once when it comes again, or as another signal', async () => {
    server.hold();
    await served.receive();
    await until('the mail', () => server.arrived.length === 1);
    await endSoon();
    await sleep(1_100);
    served.signal('SIGINT');
    // it waits for the mail else, and ends with 0
    expect(await served.ended).toEqual({ code: 1, signal: null });
  });

  it('says meanwhile that it is not ready', async () => {
    server.hold();
    await served.receive();
    await until('the mail', () => server.arrived.length === 1);
    expect(await endSoon()).toMatchObject({
      ...{ status: 503, code: 'not_ready', parts: { process: 'is ending' } },
    });
  });

  /** What became of an application's receipt, as the file says after the end. */
  async function statusOf(application: string): Promise<string> {
    const source = new Database(`${served.data}/lupaus.db`);
    const rows = await new Promise<{ status: string }[]>((done, fail) => {
      source.all<{ status: string }>(
        'SELECT status FROM messages WHERE about = ?',
        application,
        (error, found) => {
          if (error) fail(error);
          else done(found);
        },
      );
    });
    source.close();
    return rows[0]!.status;
  }
});
