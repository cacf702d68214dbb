import { headKey } from '../../src/kernel/keys/head-key';
import { DataSource, type ObjectLiteral } from 'typeorm';
import { withService } from '../../src/cli/service';
import { fillDemo } from '../../src/hiring/demo/fill';
import { staffOf } from '../../src/hiring/demo/sample/company';
import { readSample } from '../../src/hiring/demo/sample/sample-log';
import { SetClock } from '../../src/hiring/demo/set-clock';
import { smallSample } from '../../src/hiring/demo/small-sample';
import { sealHead } from '../../src/journey/proof/seal-check';
import { Seals } from '../../src/journey/proof/seals.repository';
import { StoredEvidence } from '../../src/journey/proof/stored-evidence.repository';
import { Verification } from '../../src/journey/proof/verification';
import { Unjudged } from '../../src/journey/sweep/unjudged';
import { Clock } from '../../src/kernel/clock';
import { newId } from '../../src/kernel/ids';
import type { Instant } from '../../src/kernel/instant';
import { mailSettings } from '../../src/mail/mail.settings';
import { ENTITIES, MIGRATIONS } from '../../src/store/schema';
import type { UnitOfWork } from '../../src/store/unit-of-work';
import { DATABASES, freshDatabase, type FreshDatabase } from '../world/databases';

type Row = Record<string, unknown>;
type Rows = Record<string, Row[]>;
/** What an older version had, and how each of its scores reads now. */
const SCORES = new Map<number, number>([
  [1, 0],
  [2, 3],
  [3, 5],
  [4, 8],
  [5, 10],
]);
const SEALED = 50;
/** The newest migration of the version before figures, proof and comparisons. */
const BEFORE = 'Templates1795219200015';

describe.each(DATABASES)(
  'a database of the version before, with all that is in it, on %s',
  (kind) => {
    const clock = new SetClock(new Clock());
    let database: FreshDatabase;
    let now: Instant;
    /** As this version writes it, and as it was found after the migrations. */
    let [fresh, old, migrated]: Rows[] = [];
    /** By the id that a commitment had. */
    const renamed = new Map<string, string>();

    beforeAll(async () => {
      database = await freshDatabase(kind);
      await withService(
        database.settings,
        async (service) => {
          const sample = fewOf(15);
          const staff = staffOf(sample, () => '').map((one) => ({ ...one, passwordHash: null }));
          await fillDemo(service, clock, sample, staff, mailSettings({}), () => undefined);
          now = clock.now();
          fresh = await rowsOf(service.units);
        },
        clock,
      );
      old = await goBack();
      await withService(database.settings, async ({ units }) => {
        migrated = await rowsOf(units);
      });
    });
    afterAll(() => database.drop());

    /** Takes the tables back to what they were, and fills in what that version would have. */
    async function goBack(): Promise<Rows> {
      const { settings } = database;
      const source = new DataSource({
        ...(settings.kind === 'sqlite'
          ? { type: 'sqlite' as const, database: settings.file }
          : { type: 'postgres' as const, url: settings.url }),
        ...{ entities: ENTITIES, migrations: MIGRATIONS },
      });
      await source.initialize();
      const last = async () => {
        const [row] = await source.query<{ name: string }[]>(
          'SELECT "name" FROM "migrations" ORDER BY "timestamp" DESC LIMIT 1',
        );
        return row!.name;
      };
      while ((await last()) !== BEFORE) await source.undoLastMigration();
      const commitments = await source.query<Row[]>('SELECT * FROM commitments');
      expect(commitments.length).toBeGreaterThan(40);
      for (const { id } of commitments) {
        const other = newId(now) as string;
        renamed.set(other, id as string);
        await source.query(`UPDATE commitments SET "id" = '${other}' WHERE "id" = '${String(id)}'`);
      }
      for (const [i, [about]] of [...renamed].slice(0, 6).entries()) {
        const { application, owner, key } = commitments[i]!;
        const named = [about, key, application, owner] as string[];
        const kindOf = i % 2 === 0 ? 'new_date' : 'mail_failed';
        await source.query(
          `INSERT INTO tasks ("id", "application", "owner", "kind", "purposes", "about", "createdAt")
         VALUES ('${newId(now)}', '${named[2]}', '${named[3]}', '${kindOf}', '[]', '${about}', ${now})`,
        );
        await source.query(
          `INSERT INTO notices ("id", "application", "commitment", "kind", "owner", "at", "noticedAt")
         VALUES ('${newId(now)}', '${named[2]}', '${named[1]}', 'due_soon', '${named[3]}', ${now}, ${now})`,
        );
      }
      // seals of that version said nothing of terms
      const sealed = await source.query<{ id: string; hash: string }[]>(
        `SELECT "id", "hash" FROM journal ORDER BY "id" LIMIT ${SEALED}`,
      );
      const [events, hashes] = [sealed.map(({ id }) => id), sealed.map(({ hash }) => hash)];
      const seal = { number: 1, sealedAt: now, events, hashes, terms: null, previous: null };
      await source.query(`INSERT INTO seals ("number", "sealedAt", "events", "head")
      VALUES (1, ${now}, '${JSON.stringify(events)}', '${sealHead(seal)}')`);
      for (const id of events) {
        await source.query(`DELETE FROM unsealed_events WHERE "event" = '${id}'`);
      }
      const applications = await source.query<{ id: string }[]>(
        `SELECT "id" FROM applications ORDER BY "id" LIMIT ${SCORES.size}`,
      );
      for (const [i, score] of [...SCORES.keys()].entries()) {
        await source.query(`INSERT INTO experience_ratings ("application", "score", "ratedAt")
        VALUES ('${applications[i]!.id}', ${score}, ${now})`);
      }
      const rows: Rows = {};
      for (const table of ['tasks', 'notices', 'experience_ratings', 'journal', 'applications']) {
        rows[table] = await source.query<Row[]>(`SELECT * FROM ${table}`);
      }
      await source.destroy();
      return rows;
    }

    it('keeps every row', () => {
      const counts = (rows: Rows) =>
        Object.entries(rows).map(([table, all]) => `${table} ${all.length}`);
      const unsealed = fresh!.unsealed_events!.length - SEALED;
      const made = {
        seals: 1,
        unsealed_events: unsealed,
        tasks: 6,
        notices: 6,
        experience_ratings: SCORES.size,
        silences: 0,
      };
      const wanted = Object.entries(fresh!).map(([table, { length }]) =>
        table in made ? `${table} ${made[table as keyof typeof made]}` : `${table} ${length}`,
      );
      expect(counts(migrated!)).toEqual(wanted);
      expect(migrated!.journal).toEqual(fresh!.journal);
      expect(migrated!.applications).toEqual(fresh!.applications);
    });

    it('gives every commitment the id that follows from it, where it is named too', () => {
      const ids = (rows: Rows) =>
        rows
          .commitments!.map(
            (row) => `${String(row.application)} ${String(row.key)} ${String(row.id)}`,
          )
          .sort();
      expect(ids(migrated!)).toEqual(ids(fresh!));
      const aboutOf = (rows: Rows, id: string) =>
        rows.tasks!.find((task) => task.id === id)!.about as string;
      for (const { id, kind: what, about } of old!.tasks!) {
        const wanted = what === 'new_date' ? renamed.get(about as string) : about;
        expect([what, aboutOf(migrated!, id as string)]).toEqual([what, wanted]);
      }
      // by their keys
      const keys = new Set(
        migrated!.commitments!.map((row) => `${String(row.application)} ${String(row.key)}`),
      );
      for (const { application, commitment } of migrated!.notices!) {
        expect(keys.has(`${String(application)} ${String(commitment)}`)).toBe(true);
      }
    });

    it('finds out when each contact was, reads old answers, and asks nobody by itself', () => {
      const times = (rows: Rows) =>
        rows.logged_contacts!.map(({ id, at, author }) => [id, at, author]);
      expect(times(migrated!)).toEqual(times(fresh!));
      expect(times(migrated!).length).toBeGreaterThan(0);
      const scores = migrated!.experience_ratings!.map(({ score }) => score as number);
      expect(scores.sort((a, b) => a - b)).toEqual([...SCORES.values()]);
      expect(migrated!.surveys).toEqual([]);
    });

    it('is judged anew, and then is as if this version had written it', async () => {
      const work = async (service: Parameters<Parameters<typeof withService>[1]>[0]) => {
        const { units, commitments, chronicle } = service;
        expect(await new Unjudged(commitments, chronicle).run(now)).toBeGreaterThan(0);
        while (await new Seals(units).seal(now));
        const after = await rowsOf(units);
        const bare = (rows: Row[]) =>
          rows.map((row) => JSON.stringify({ ...row, noticeAt: 0, pausedUntil: 0 })).sort();
        expect(bare(after.commitments!)).toEqual(bare(fresh!.commitments!));
        expect(bare(after.silences!)).toEqual(bare(fresh!.silences!));
        expect(after.silences!.length).toBeGreaterThan(0);
        const stored = new StoredEvidence(units);
        const { findings } = await new Verification(units, stored, clock, headKey(null)).run();
        expect(findings).toEqual([]);
      };
      await withService(database.settings, work, clock);
    });
  },
);

/** What is told of the first applications of the sample. */
function fewOf(applications: number) {
  const chosen = new Set<string>();
  return smallSample(readSample()).filter(({ application }) => {
    if (application === null) return true;
    if (chosen.size < applications) chosen.add(application);
    return chosen.has(application);
  });
}

/** Every row of every table, as entities, in the order of their keys. */
async function rowsOf(units: UnitOfWork): Promise<Rows> {
  const { manager } = units;
  const rows: Rows = {};
  for (const { target, tableName, primaryColumns } of manager.connection.entityMetadatas) {
    const order = Object.fromEntries(
      primaryColumns.map(({ propertyName }) => [propertyName, 'ASC'] as const),
    );
    rows[tableName] = await manager.find<ObjectLiteral>(target, { order });
  }
  return rows;
}
