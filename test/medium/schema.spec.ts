import { DataSource } from 'typeorm';
import { openDatabase } from '../../src/store/store.module';
import { ENTITIES } from '../../src/store/schema';
import { DATABASES, freshDatabase, type FreshDatabase } from '../world/databases';

describe.each(DATABASES)('the tables on %s', (kind) => {
  let database: FreshDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await freshDatabase(kind, true);
    const all = await Promise.all([1, 2, 3].map(() => openDatabase(database.settings)));
    await Promise.all(all.map((one) => one.close()));
    const { settings } = database;
    source = new DataSource(
      settings.kind === 'sqlite'
        ? { type: 'sqlite', database: settings.file, entities: ENTITIES }
        : { type: 'postgres', url: settings.url, entities: ENTITIES },
    );
    await source.initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('are what the entities say, after all migrations', async () => {
    const missing = await source.driver.createSchemaBuilder().log();
    expect(missing.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it.each(['journal', 'seals', 'signed_heads', 'explanations'])(
    'let %s only grow, after all migrations',
    async (table) => {
      await seed(source);
      for (const statement of [`DELETE FROM ${table}`, `UPDATE ${table} SET "id" = "id"`]) {
        const isNumbered = ['seals', 'signed_heads'].includes(table);
        const sql = isNumbered ? statement.replaceAll('"id"', '"number"') : statement;
        await expect(source.query(sql)).rejects.toThrow(`${table} is append-only`);
      }
      if (kind === 'sqlite') {
        const again = `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`;
        await expect(source.query(again)).rejects.toThrow(`${table} is append-only`);
      } else {
        await expect(source.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
      }
    },
  );

  it('come once, however many processes start', async () => {
    const ran = await source.query<unknown[]>('SELECT "name" FROM "migrations"');
    expect(new Set(ran.map((row) => JSON.stringify(row))).size).toBe(ran.length);
  });
});

/** A row of journal, of seals and of explanations, whatever they refer to. */
async function seed(source: DataSource): Promise<void> {
  const isSqlite = source.options.type === 'sqlite';
  const runner = source.createQueryRunner();
  await runner.query(
    isSqlite ? 'PRAGMA foreign_keys = OFF' : "SET session_replication_role = 'replica'",
  );
  const rows = [
    `INSERT INTO journal VALUES ('e', 'a', 1, 'x', 1, 1, 'system', '{}', 'h')`,
    `INSERT INTO explanations VALUES ('e', 'a', 1, 'c', 1, 'u', 1, 'h', 'h')`,
    `INSERT INTO seals VALUES (1, 1, '[]', 'h', NULL)`,
    `INSERT INTO signed_heads VALUES ('2026-05-04', 1, 'h', 1, 'k', 's', NULL)`,
  ];
  for (const row of rows) await runner.query(row).catch(() => undefined);
  if (!isSqlite) await runner.query('RESET session_replication_role');
  await runner.release();
}
