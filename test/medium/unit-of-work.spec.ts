import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../src/kernel/instant';
import { User, type UserId } from '../../src/store/entities/user.entity';
import { openReader, openWriter } from '../../src/store/sqlite';
import { UnitOfWork } from '../../src/store/unit-of-work';

let folder: string;
let file: string;
let units: UnitOfWork;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lupaus-'));
  file = join(folder, 'test.db');
  const writer = await openWriter(file);
  units = new UnitOfWork(writer, await openReader(file));
});
afterEach(async () => {
  await units.close();
  rmSync(folder, { recursive: true });
});

const add = (name: string) =>
  units.manager.insert(User, { id: name as UserId, name, createdAt: 0 as Instant });
const names = async () => {
  const users = await units.manager.find(User, { order: { name: 'ASC' } });
  return users.map(({ name }) => name);
};
const breathe = () => new Promise((done) => setTimeout(done, Math.random() * 3));

describe('a unit of work', () => {
  it('loses nothing, leaves nothing half and shows nothing early: 200 at once, every other one failing', async () => {
    let reads = 0;
    const running = new AbortController();
    const reader = (async () => {
      while (!running.signal.aborted) {
        const seen = await names();
        // each unit writes its three rows or none, and the failing ones never show
        expect(seen.length % 3).toBe(0);
        expect(seen.filter((name) => Number(name.split('-')[0]) % 2 === 1)).toEqual([]);
        reads++;
        await breathe();
      }
    })();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) =>
        units.run(async () => {
          await add(`${i}-a`);
          await breathe();
          await units.run(() => add(`${i}-b`));
          expect(await names()).toContain(`${i}-a`);
          await add(`${i}-c`);
          if (i % 2 === 1) throw new Error(`${i} fails`);
          return i;
        }),
      ),
    );
    running.abort();
    await reader;
    outcomes.forEach((outcome, i) => {
      expect(outcome.status).toBe(i % 2 === 0 ? 'fulfilled' : 'rejected');
    });
    const wanted = Array.from({ length: 100 }, (_, i) =>
      ['a', 'b', 'c'].map((x) => `${i * 2}-${x}`),
    );
    expect(await names()).toEqual(wanted.flat().sort());
    expect(reads).toBeGreaterThan(20);
  });

  it('fails whole when a unit inside it failed, though that was caught', async () => {
    const run = units.run(async () => {
      await add('outer');
      await units
        .run(async () => {
          await add('inner');
          throw new Error('inner fails');
        })
        .catch(() => undefined);
    });
    await expect(run).rejects.toThrow('inner fails');
    expect(await names()).toEqual([]);
  });

  it('writes nothing after its end', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await units.run(() => {
      late = breathe().then(() => add('late'));
      late.catch(() => undefined);
      return Promise.resolve();
    });
    await expect(late).rejects.toThrow('has ended');
    expect(await names()).toEqual([]);
  });

  it('may save() an entity, which must not begin a transaction of its own', async () => {
    const failing = units.run(async () => {
      await units.manager.save(User, { id: 'x' as UserId, name: 'x', createdAt: 0 as Instant });
      throw new Error('fails afterwards');
    });
    await expect(failing).rejects.toThrow('fails afterwards');
    expect(await names()).toEqual([]);
  });

  it('waits for another process that writes, and then sees what it wrote', async () => {
    const other = await openWriter(file);
    await other.query('BEGIN IMMEDIATE');
    await other.query(`INSERT INTO users VALUES ('o', 'other', 0)`);
    const unit = units.run(async () => {
      const seen = await names();
      await add('ours');
      return seen;
    });
    setTimeout(() => void other.query('COMMIT'), 50);
    expect(await unit).toEqual(['other']);
    expect(await names()).toEqual(['other', 'ours'].sort());
    await other.destroy();
  });

  it('changes nothing in a snapshot that began before it', async () => {
    let began: () => void = () => undefined;
    const beginning = new Promise<void>((done) => (began = done));
    const written = beginning.then(() => units.run(() => add('new')));
    const seen = await units.snapshot(async () => {
      const before = await names();
      began();
      await written;
      return [before, await names()];
    });
    expect(seen).toEqual([[], []]);
    expect(await names()).toEqual(['new']);
  });

  it('is the only way to write', async () => {
    await expect(add('x')).rejects.toThrow(/readonly/i);
  });

  it('stands on a database that keeps what it commits', async () => {
    const pragma = async (name: string) =>
      Object.values(
        (await units.manager.query<Record<string, unknown>[]>(`PRAGMA ${name}`))[0]!,
      )[0];
    await units.run(async () => {
      expect(await pragma('journal_mode')).toBe('wal');
      expect(await pragma('synchronous')).toBe(2);
      expect(await pragma('foreign_keys')).toBe(1);
    });
  });
});
