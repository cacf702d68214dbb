import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts whole rows with one statement. TypeORM's builder takes longer to write a statement of many rows than the
 * database takes to run it.
 * @param rows at least one, each with all of its columns
 */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { sql, values } = insertOf(manager, entity, rows);
  await manager.query(sql, values);
}

/** SQLite takes no more than 32,766 values in a statement. */
const MOST_VALUES = 30_000;

/** As `insertRows`, of any number, none too, in as few statements as the database takes. */
export async function insertMany<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { columns } = manager.connection.getMetadata(entity);
  const atOnce = Math.floor(MOST_VALUES / columns.length);
  for (let i = 0; i < rows.length; i += atOnce) {
    await insertRows(manager, entity, rows.slice(i, i + atOnce));
  }
}

/** As `insertRows`, and a row whose id is there already takes the place of that one. */
export async function putRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { sql, values, others } = insertOf(manager, entity, rows);
  const changes = others.map((name) => `${name} = excluded.${name}`);
  await manager.query(`${sql} ON CONFLICT ("id") DO UPDATE SET ${changes.join(', ')}`, values);
}

function insertOf<Row extends ObjectLiteral>(
  { connection }: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): { sql: string; values: unknown[]; others: string[] } {
  const { driver } = connection;
  const { tableName, columns } = connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => driver.escape(databaseName));
  const values: unknown[] = [];
  const tuples = rows.map((row) => {
    const marks = columns.map((column) => {
      values.push(driver.preparePersistentValue(row[column.propertyName], column));
      return driver.createParameter('', values.length - 1);
    });
    return `(${marks.join(', ')})`;
  });
  const into = `INSERT INTO ${driver.escape(tableName)} (${names.join(', ')})`;
  return {
    sql: `${into} VALUES ${tuples.join(', ')}`,
    values,
    others: names.filter((name) => name !== driver.escape('id')),
  };
}
