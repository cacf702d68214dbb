import { Database as Driver } from 'sqlite3';
import { unlessBusy } from '../../src/accounts/touch';
import { BulkVerbs } from '../../src/hiring/bulk/bulk-verbs';
import { StorageError, type Database } from '../../src/store/database';
import { openDatabase } from '../../src/store/store.module';
import { UnitOfWork } from '../../src/store/unit-of-work';
import { problemOf } from '../../src/web/problem';
import { freshDatabase, type DatabaseKind, type FreshDatabase } from '../world/databases';
import { until, World } from '../world/world';

const NO_ROOM = 'the disk of the database is full';

describe('a database that takes nothing', () => {
  let place: FreshDatabase;
  let database: Database;
  let units: UnitOfWork;
  const open = async (kind: DatabaseKind) => {
    place = await freshDatabase(kind);
    database = await openDatabase(place.settings);
    units = new UnitOfWork(database);
  };
  afterEach(async () => {
    await units.close();
    await place.drop();
  });
  const ask = (sql: string) => units.manager.query<Record<string, unknown>[]>(sql);
  const write = (sql: string) => units.run(() => ask(sql));
  const counts = async () => Number((await ask('SELECT count(*) AS n FROM attempt_counts'))[0]!.n);
  const insert = (key: number) =>
    `INSERT INTO attempt_counts ("hash", "failures", "endsAt") VALUES ('${key}', 0, 0)`;

  it('for want of room says so, keeps nothing of a unit, and takes the next when there is room', async () => {
    await open('sqlite');
    // less than there is cannot be asked for: not a page more
    await write('PRAGMA max_page_count = 1');
    const fill = units.run(async () => {
      for (let key = 0; key < 10_000; key++) await ask(insert(key));
    });
    await expect(fill).rejects.toMatchObject({ code: 'cannot_store', trouble: NO_ROOM });
    expect(units.trouble).toBe(NO_ROOM);
    expect(await counts()).toBe(0);
    await write('PRAGMA max_page_count = 1000000');
    await write(insert(1));
    expect([units.trouble, await counts()]).toEqual([null, 1]);
  });

  it.each([
    ['53100', NO_ROOM],
    ['25006', 'the database can only be read'],
  ])('says so on PostgreSQL: %s', async (code, trouble) => {
    await open('postgres');
    const raise = `DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`;
    await expect(write(raise)).rejects.toMatchObject({ code: 'cannot_store', trouble });
    expect(units.trouble).toBe(trouble);
    await write('SELECT 1');
    expect(units.trouble).toBeNull();
  });

  it('because another program holds it says so, and goes on when that one lets go', async () => {
    await open('sqlite');
    await write('PRAGMA busy_timeout = 50');
    const other = new Driver(place.url.slice('sqlite:'.length));
    const exec = (sql: string) =>
      new Promise<void>((done, fail) => {
        other.exec(sql, (error) => {
          if (error) fail(error);
          else done();
        });
      });
    await exec('BEGIN IMMEDIATE');
    await expect(write(insert(1))).rejects.toMatchObject({ code: 'busy' });
    expect(units.trouble).toBe('another program holds its file');
    expect(await counts()).toBe(0);
    await exec('ROLLBACK');
    await write(insert(1));
    expect([units.trouble, await counts()]).toEqual([null, 1]);
    await new Promise((done) => {
      other.close(done);
    });
  });
});

describe('whoever asks a service that can store nothing', () => {
  const error = new StorageError(NO_ROOM, new Error('SQLITE_FULL'));

  it('is told in a sentence, and when to ask again', () => {
    expect(problemOf(error)).toMatchObject({
      ...{ status: 503, code: 'cannot_store', retryAfter: 30 },
      detail: `Nothing can be stored at this moment: ${NO_ROOM}. Nothing was changed; try again later.`,
    });
  });

  it('is not turned away for the sake of a note that they were here', async () => {
    await expect(unlessBusy(Promise.reject(error))).resolves.toBeUndefined();
    await expect(unlessBusy(Promise.reject(new Error('else')))).rejects.toThrow('else');
  });

  it('gets all of a bulk run done later, with nobody given up', async () => {
    const world = await World.start();
    const perform = jest.spyOn(world.app.get(BulkVerbs), 'perform').mockRejectedValue(error);
    const form = { job: await world.job(), candidate: { name: 'Maija', email: 'm@example.com' } };
    const { body } = await world.post<{ id: string }>('applications', form);
    const moves = { applications: [body.id], stage: 'screening' };
    const { id } = (await world.post<{ id: string }>('bulk/moves', moves)).body;
    const run = async () =>
      (await world.get<{ failed: number; done: number; status: string }>(`bulk/${id}`)).body;
    await until('a try', () => perform.mock.calls.length > 0);
    // until something else could be written, which may be at once
    const ailing = await until('the ailment', async (): Promise<unknown> => {
      const ready = await fetch(`${world.url}/health/ready`);
      return ready.status === 503 ? ready.json() : null;
    });
    expect(ailing).toMatchObject({ parts: { database: `cannot be written: ${NO_ROOM}` } });
    perform.mockRestore();
    await until('the end of the run', async () => (await run()).status === 'done');
    expect(await run()).toMatchObject({ done: 1, failed: 0 });
    await world.stop();
  });
});
