import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from 'sqlite3';
import { WAIT_MS } from '../../src/store/database';
import { until } from '../world/world';
import { Clients } from './clients';
import { Installation } from './installation';
import { isLong } from './long-form';
import { duplicates, halves, reckon, waiting } from './reckoning';
import { Witness } from './witness';

const BACKLOG = 40;

describe('a database file that another program holds for longer than one waits', () => {
  const what = 'keeps nothing falsely, says so, and goes on when it is let go';
  // it waits for a quarter of a minute: for `npm run test:crash`
  (isLong ? it : it.skip)(what, async () => {
    const witness = new Witness();
    const installation = await Installation.make('sqlite', await witness.listen());
    const { url } = installation;
    const clients = new Clients(installation);
    const other = new Database(url.slice('sqlite:'.length));
    const say = (sql: string) =>
      new Promise<boolean>((done) => {
        other.exec(sql, (error) => {
          done(error === null);
        });
      });
    try {
      witness.hold();
      await installation.start();
      await clients.makeJob();
      clients.begin(4, 0, BACKLOG);
      await until('the backlog', () => clients.sent.applications >= BACKLOG);
      await clients.end();
      await until('mails on the wire', () => witness.unanswered > 5);
      await until('the lock', () => say('BEGIN IMMEDIATE'));
      witness.release();
      clients.begin(4, 50, BACKLOG + 1_000);
      await sleep(WAIT_MS + 2_000);
      const ready = await installation.get('/health/ready');
      expect([ready.status, await ready.json()]).toMatchObject([
        503,
        { parts: { database: 'cannot be written: another program holds its file' } },
      ]);
      expect((await installation.get('/api/v1/applications')).status).toBe(200);
      expect(await waiting(url)).toBeGreaterThan(5);
      expect(await halves(url, witness)).toEqual([]);
      expect(await say('ROLLBACK')).toBe(true);
      await clients.end();
      expect([...clients.failures]).toEqual([
        '503 busy: There is too much to do right now. Try again in a moment.',
      ]);

      await clients.finish();
      await until('every mail', async () => (await waiting(url)) === 0, 60);
      expect((await installation.get('/health/ready')).status).toBe(200);
      expect(await installation.verify()).toBe('');
      expect(await reckon(url, clients, witness)).toEqual([]);
      expect(duplicates(witness).count).toBe(0);
    } finally {
      witness.release();
      other.close();
      await clients.end();
      await installation.remove();
      await witness.close();
    }
  });
});
