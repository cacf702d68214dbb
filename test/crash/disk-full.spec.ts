import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../world/world';
import { Clients } from './clients';
import { Installation } from './installation';
import { integrity } from './outside-look';
import { halves, reckon, waiting } from './reckoning';
import { SmallDisk } from './small-disk';
import { Witness } from './witness';

const BACKLOG = 40;
/** Shorter than results are tried to be written down again. */
const FULL_MS = 3_000;
const disk = SmallDisk.mount(16);
afterAll(() => {
  if (typeof disk !== 'string') disk.unmount();
});

describe('a disk that is full', () => {
  const what =
    'stores nothing half, says so, keeps no promise falsely, and goes on when there is room';
  if (typeof disk === 'string') {
    it.skip(`${what} (not tested: ${disk})`, () => undefined);
    return;
  }

  it(what, async () => {
    const witness = new Witness();
    const url = `sqlite:${disk.path}/lupaus.db`;
    const installation = await Installation.make('sqlite', await witness.listen(), url);
    const clients = new Clients(installation);
    try {
      witness.hold();
      await installation.start();
      await clients.makeJob();
      clients.begin(4, 0, BACKLOG);
      await until('the backlog', () => clients.sent.applications >= BACKLOG);
      await clients.end();
      expect((await installation.get('/health/ready')).status).toBe(200);

      await until('mails on the wire', () => witness.unanswered > 5);
      disk.fill();
      witness.release();
      clients.begin(4, 50, BACKLOG + 1_000);
      await sleep(FULL_MS);
      // on a slow machine little may have been asked by now, and all of it found room
      await until('a refusal', () => clients.failures.size > 0);
      await clients.end();
      // nothing else: a request that finds room is served
      expect([...clients.failures]).toEqual([
        '503 cannot_store: Nothing can be stored at this moment: the disk of the database is full. ' +
          'Nothing was changed; try again later.',
      ]);
      expect((await installation.get('/api/v1/applications')).status).toBe(200);
      const ready = await installation.get('/health/ready');
      expect([ready.status, await ready.json()]).toMatchObject([
        503,
        { parts: { settings: 'name a data folder whose disk is full' } },
      ]);
      expect(await waiting(url)).toBeGreaterThan(5);
      expect(await halves(url, witness)).toEqual([]);

      disk.free();
      await clients.finish();
      await until('every mail', async () => (await waiting(url)) === 0, 60);
      expect((await installation.get('/health/ready')).status).toBe(200);
      expect(await integrity(url)).toBe('ok');
      expect(await installation.verify()).toBe('');
      expect(await reckon(url, clients, witness)).toEqual([]);
    } finally {
      witness.release();
      await clients.end();
      await installation.remove();
      await witness.close();
    }
  });
});
