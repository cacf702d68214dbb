import { Table, TableForeignKey, TableIndex, TableUnique, type QueryRunner } from 'typeorm';

/** A column as both databases know it. */
interface Shape {
  type: 'varchar' | 'text' | 'bigint' | 'integer' | 'boolean';
  length?: string;
  isNullable?: boolean;
  isPrimary?: boolean;
  /** The table whose record it names. */
  of?: { table: string; key: string };
}
interface Keys {
  unique?: string[][];
  index?: string[][];
  /** Indices that are unique. */
  uniqueIndex?: string[][];
}

// A migration is frozen: it says what the tables were, whatever the entities say later.
export const text: Shape = { type: 'text' };
export const instant: Shape = { type: 'bigint' };
export const count: Shape = { type: 'integer' };
export const flag: Shape = { type: 'boolean' };
export const foreignId: Shape = { type: 'varchar', length: '26' };
export const id: Shape = { ...foreignId, isPrimary: true };
/** An e-mail address, or something as short by which a record is found. */
export const address: Shape = { type: 'varchar', length: '254' };
export const hash: Shape = { type: 'varchar', length: '64' };
export const hashId: Shape = { ...hash, isPrimary: true };

/** The id of a record of that table. */
export function of(table: string): Shape {
  return { ...foreignId, of: { table, key: 'id' } };
}

/** The hash of a version of terms. */
export const termsOf: Shape = { ...hash, of: { table: 'terms_versions', key: 'hash' } };

/** A part of the record's own key. */
export function own(shape: Shape): Shape {
  return { ...shape, isPrimary: true };
}

export function nullable(shape: Shape): Shape {
  return { ...shape, isNullable: true };
}

/** Makes a table; names of keys and indices are those that TypeORM gives, so that they equal the entities'. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: Record<string, Shape>,
  { unique = [], index = [], uniqueIndex = [] }: Keys = {},
): Promise<void> {
  const shapes = Object.entries(columns);
  await runner.createTable(
    new Table({
      name,
      columns: shapes.map(([column, { type, length, isNullable, isPrimary }]) => ({
        ...{ name: column, type, length, isNullable, isPrimary },
      })),
      uniques: unique.map((columnNames) => new TableUnique({ columnNames })),
      indices: [
        ...index.map((columnNames) => new TableIndex({ columnNames })),
        ...uniqueIndex.map((columnNames) => new TableIndex({ columnNames, isUnique: true })),
      ],
      foreignKeys: shapes.flatMap(([column, { of: target }]) =>
        target
          ? [
              new TableForeignKey({
                columnNames: [column],
                referencedTableName: target.table,
                referencedColumnNames: [target.key],
              }),
            ]
          : [],
      ),
    }),
  );
}
