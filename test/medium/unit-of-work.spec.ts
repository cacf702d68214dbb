import { copyFileSync } from 'node:fs';
import type { Instant } from '../../src/kernel/instant';
import { BusyError, type Database } from '../../src/store/database';
import { User, type UserId } from '../../src/store/entities/accounts/user.entity';
import { openWriter } from '../../src/store/sqlite';
import { openDatabase } from '../../src/store/store.module';
import { UnitOfWork } from '../../src/store/unit-of-work';
import { DATABASES, freshDatabase, type FreshDatabase } from '../world/databases';

let place: FreshDatabase;
let database: Database;
let units: UnitOfWork;

const open = (kind: (typeof DATABASES)[number]) => {
  beforeEach(async () => {
    place = await freshDatabase(kind);
    database = await openDatabase(place.settings);
    units = new UnitOfWork(database);
  });
  afterEach(async () => {
    await units.close();
    await place.drop();
  });
};

const userNamed = (name: string): User => ({
  ...{ id: name as UserId, name, email: name, emailKey: name, role: 'recruiter', status: 'active' },
  ...{ passwordHash: null, locale: 'en', timezone: null, createdAt: 0 as Instant, version: 1 },
  ...{ changedBy: null, changedAt: 0 as Instant },
});
const add = (name: string) => units.manager.insert(User, userNamed(name));
const names = async () => {
  const users = await units.manager.find(User, { order: { name: 'ASC' } });
  return users.map(({ name }) => name);
};
/** As callers do: a unit whose turn did not come in time, on a loaded machine for example, is asked for again. */
const patiently = <T>(work: () => Promise<T>): Promise<T> =>
  units.run(work).catch((error: unknown) => {
    if (error instanceof BusyError) return patiently(work);
    throw error;
  });
const breathe = () => new Promise((done) => setTimeout(done, Math.random() * 3));

describe.each(DATABASES)('a unit of work on %s', (kind) => {
  open(kind);

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
        patiently(async () => {
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
    expect(
      outcomes.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
    ).toEqual(Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? i : `Error: ${i} fails`)));
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
      await units.manager.save(User, userNamed('x'));
      throw new Error('fails afterwards');
    });
    await expect(failing).rejects.toThrow('fails afterwards');
    expect(await names()).toEqual([]);
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
    await expect(add('x')).rejects.toThrow(/read-?only/i);
  });

  it('lets one at a time into what is locked by name', async () => {
    await units.run(() => add('counter-0'));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        units.run(async () => {
          await units.lock('counter');
          const n = (await names()).length;
          await breathe();
          await add(`counter-${n}`);
        }),
      ),
    );
    expect((await names()).length).toBe(21);
  });

  it('lets one at a time into several that are locked at once, in whatever order they are named', async () => {
    await units.run(() => add('counter-0'));
    const asked = jest.spyOn(database, 'lock');
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        units.run(async () => {
          await units.lockAll(i % 2 === 0 ? ['a', 'b', 'c'] : ['c', 'b', 'a', 'b']);
          const n = (await names()).length;
          await breathe();
          await add(`counter-${n}`);
        }),
      ),
    );
    expect((await names()).length).toBe(21);
    // once each: no unit was run again because two waited for each other
    expect(asked.mock.calls.map(([, named]) => named)).toEqual(
      Array.from({ length: 20 }, () => ['a', 'b', 'c']),
    );
  });

  it('asks for no lock that the unit has, and for all of them in the next unit', async () => {
    const asked = jest.spyOn(database, 'lock');
    const named = () => asked.mock.calls.splice(0).flatMap(([, some]) => some);
    for (let i = 0; i < 2; i++) {
      await units.run(async () => {
        await units.lock('a');
        await units.lockAll(['b', 'a']);
        await units.run(() => units.lockAll(['a', 'b']));
      });
      expect(named()).toEqual(['a', 'b']);
    }
    await expect(units.lockAll(['a'])).rejects.toThrow('held by a unit');
  });

  it('reads what it remembers of several once, and only what it does not know yet', async () => {
    const learnt: string[][] = [];
    const read = (some: string[]) => {
      learnt.push(some);
      return Promise.resolve(new Map(some.map((id) => [id, id.toUpperCase()])));
    };
    const known = await units.run(async () => {
      await units.remember('name', ['a', 'b'], read);
      units.learn('name', new Map([['b', 'other']]));
      return units.remember('name', ['c', 'b', 'a'], read);
    });
    expect([...known]).toEqual([
      ['c', 'C'],
      ['b', 'other'],
      ['a', 'A'],
    ]);
    expect(learnt).toEqual([['a', 'b'], ['c']]);
    await units.run(() => units.remember('name', ['a'], read));
    expect(learnt.at(-1)).toEqual(['a']);
  });

  it('takes single writes beside units and loses none', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        i % 2 === 0
          ? units.run(() => add(`single-${i}`))
          : units.run(async () => {
              await add(`unit-${i}`);
              await breathe();
              await add(`unit-${i}-b`);
            }),
      ),
    );
    expect(await names()).toHaveLength(90);
  });
});

describe('a unit of work on SQLite', () => {
  open('sqlite');

  it('waits for another process that writes, and then sees what it wrote', async () => {
    const other = await openWriter(place.settings.kind === 'sqlite' ? place.settings.file : '');
    await other.query('BEGIN IMMEDIATE');
    await other.query(
      `INSERT INTO users (id, name, email, emailKey, role, status, locale, createdAt, version, changedAt) VALUES ('o', 'other', 'o', 'o', 'admin', 'active', 'en', 0, 1, 0)`,
    );
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

  it('leaves everything in the one file when it is closed', async () => {
    await units.run(() => add('kept'));
    await units.close();
    const { settings } = place;
    const file = settings.kind === 'sqlite' ? settings.file : '';
    const copy = `${file}.copy`;
    copyFileSync(file, copy);
    const alone = await openWriter(copy);
    expect(await alone.manager.countBy(User, { name: 'kept' })).toBe(1);
    await alone.destroy();
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
