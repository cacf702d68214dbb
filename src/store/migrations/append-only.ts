import type { QueryRunner } from 'typeorm';

/**
 * Lets the database refuse to change or delete rows of a table. On SQLite addColumn rebuilds a table and drops its
 * triggers, which a test on the migrated database notices.
 * @param same when a row is already there, as SQL over NEW: INSERT OR REPLACE deletes without asking a trigger
 */
export async function makeAppendOnly(
  runner: QueryRunner,
  table: string,
  same: string,
): Promise<void> {
  const isSqlite = runner.connection.options.type === 'sqlite';
  for (const statement of isSqlite ? onSqlite(table, same) : onPostgres(table)) {
    await runner.query(statement);
  }
}

function onSqlite(table: string, same: string): string[] {
  const refuse = `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`;
  return [
    `CREATE TRIGGER "${table}_no_update" BEFORE UPDATE ON "${table}" ${refuse}`,
    `CREATE TRIGGER "${table}_no_delete" BEFORE DELETE ON "${table}" ${refuse}`,
    `CREATE TRIGGER "${table}_no_replace" BEFORE INSERT ON "${table}"
       WHEN EXISTS (SELECT 1 FROM "${table}" WHERE ${same}) ${refuse}`,
  ];
}

function onPostgres(table: string): string[] {
  return [
    `CREATE FUNCTION "${table}_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`,
    `CREATE TRIGGER "${table}_no_change" BEFORE UPDATE OR DELETE ON "${table}"
       FOR EACH ROW EXECUTE FUNCTION "${table}_refuse"()`,
    `CREATE TRIGGER "${table}_no_truncate" BEFORE TRUNCATE ON "${table}"
       FOR EACH STATEMENT EXECUTE FUNCTION "${table}_refuse"()`,
  ];
}
