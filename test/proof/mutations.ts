import type { EntityManager } from 'typeorm';

/** What is proved. */
const TABLES: Record<string, string[]> = {
  journal: ['id'],
  event_texts: ['event'],
  commitments: ['id'],
  silences: ['id'],
  seals: ['number'],
  unsealed_events: ['event'],
  terms_versions: ['hash'],
  signed_heads: ['day'],
};
const JSON_COLUMNS = new Set([
  'journal.fields',
  'seals.events',
  'seals.terms',
  'terms_versions.content',
]);

type Row = Record<string, unknown>;
type Pick = <T>(from: readonly T[]) => T;

/** A change that was made, in words; null when the database refused it or it changed nothing. */
export type Mutation = string | null;

/** mulberry32: the same numbers for the same seed, everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Changes one thing in one of the tables, whatever it is. */
export async function mutate(manager: EntityManager, next: () => number): Promise<Mutation> {
  const pick: Pick = (from) => from[Math.floor(next() * from.length)]!;
  const table = pick(Object.keys(TABLES));
  const rows: Row[] = await manager.query(`SELECT rowid AS "_", * FROM "${table}" ORDER BY rowid`);
  if (rows.length === 0) return null;
  const before = await contentOf(manager, table);
  let what: string;
  try {
    what = await change(manager, table, rows, next, pick);
  } catch (error) {
    // a key that is there already, a null where none may be
    if (/constraint|datatype/i.test((error as Error).message)) return null;
    throw error;
  }
  return (await contentOf(manager, table)) === before ? null : `${table}: ${what}`;
}

async function change(
  manager: EntityManager,
  table: string,
  rows: Row[],
  next: () => number,
  pick: Pick,
): Promise<string> {
  const row = pick(rows);
  const kind = next();
  if (kind < 0.06) {
    await manager.query(`DELETE FROM "${table}" WHERE rowid = ?1`, [row._]);
    return `row ${label(table, row)} taken out`;
  }
  if (kind < 0.1) {
    const many = 1 + Math.floor(next() * Math.min(rows.length, 5));
    const from = rows.at(-many)!._;
    await manager.query(`DELETE FROM "${table}" WHERE rowid >= ?1`, [from]);
    return `the last ${many} rows cut off`;
  }
  const columns = Object.keys(row).filter((name) => name !== '_');
  if (kind < 0.15) return addCopy(manager, table, row, columns, next, pick);
  const column = pick(columns);
  if (kind < 0.22) return swap(manager, table, rows, column, pick);
  const changed = changedValue(
    `${table}.${column}`,
    row[column],
    rows.map((one) => one[column]),
    next,
    pick,
  );
  await manager.query(`UPDATE "${table}" SET "${column}" = ${changed.sql} WHERE rowid = ?1`, [
    row._,
    ...changed.values,
  ]);
  return `${column} of ${label(table, row)}: ${changed.what}`;
}

async function addCopy(
  manager: EntityManager,
  table: string,
  row: Row,
  columns: string[],
  next: () => number,
  pick: Pick,
): Promise<string> {
  const copy = { ...row };
  for (const key of TABLES[table]!) copy[key] = changedText(row[key], next, pick);
  if (table === 'journal') copy.position = Number(copy.position) + 100;
  if (table === 'seals') copy.number = Number(row.number) + 100;
  if (table === 'silences') copy.since = Number(copy.since) + 100;
  if (table === 'commitments') copy.key = `${String(copy.key)}0`;
  const marks = columns.map((_, i) => `?${i + 1}`).join(', ');
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map((name) => copy[name]);
  await manager.query(`INSERT INTO "${table}" (${names}) VALUES (${marks})`, values);
  return `a copy of ${label(table, row)} put in`;
}

/** Order: two rows exchange what they have in a column, or all but their keys. */
async function swap(
  manager: EntityManager,
  table: string,
  rows: Row[],
  column: string,
  pick: Pick,
): Promise<string> {
  const [one, other] = [pick(rows), pick(rows)];
  const isKey = TABLES[table]!.includes(column);
  if (isKey) {
    await manager.query(`UPDATE "${table}" SET "${column}" = ?2 WHERE rowid = ?1`, [
      one._,
      table === 'seals' ? -1 : '-',
    ]);
  }
  await manager.query(`UPDATE "${table}" SET "${column}" = ?2 WHERE rowid = ?1`, [
    other._,
    one[column],
  ]);
  await manager.query(`UPDATE "${table}" SET "${column}" = ?2 WHERE rowid = ?1`, [
    one._,
    other[column],
  ]);
  return `${column} of ${label(table, one)} and ${label(table, other)} exchanged`;
}

interface Changed {
  sql: string;
  values: unknown[];
  what: string;
}

function changedValue(
  column: string,
  value: unknown,
  others: readonly unknown[],
  next: () => number,
  pick: Pick,
): Changed {
  const to = (fresh: unknown): Changed => ({
    ...{ sql: '?2', values: [fresh] },
    what: `${JSON.stringify(value).slice(0, 60)} is ${JSON.stringify(fresh).slice(0, 60)}`,
  });
  const kind = next();
  if (kind < 0.08) return to(null);
  if (kind < 0.16) return to('');
  if (kind < 0.3) return to(pick(others));
  if (kind < 0.36) {
    const sql = 'CAST(?2 AS BLOB)';
    return {
      sql,
      values: [typeof value === 'string' ? value : JSON.stringify(value ?? '')],
      what: 'the same as bytes',
    };
  }
  if (JSON_COLUMNS.has(column) && typeof value === 'string' && kind < 0.7) {
    return to(respelt(value, next, pick));
  }
  if (typeof value === 'number') return to(changedNumber(value, next, pick));
  if (value === null) return to(pick([0, 1, 'x', 1_790_000_000_000, '0', ' ']));
  return to(changedText(value, next, pick));
}

function changedNumber(value: number, next: () => number, pick: Pick): unknown {
  return pick([
    ...[value + 1, value - 1, -value, 0, 1, 2, value + 0.5, value * 1000, `${value}x`],
    value + Math.floor(next() * 1e9),
    value - Math.floor(next() * 1e6),
    // a bit
    value ^ (1 << Math.floor(next() * 31)),
  ]);
}

const SIGNS = Array.from(
  '0123456789abcdefABCDEFGHJKMNPQRSTVWXYZ._:-#/+= \n\t"\\{}[],åß\u200b\u0000',
);

function changedText(given: unknown, next: () => number, pick: Pick): string {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  const at = Math.floor(next() * text.length);
  const [head, one, tail] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  return pick([
    () => head + pick(SIGNS) + tail,
    () => head + String.fromCharCode(one.charCodeAt(0) ^ (1 << Math.floor(next() * 7))) + tail,
    () => head + tail,
    () => head + pick(SIGNS) + one + tail,
    () => text.slice(0, at),
    () => `${text} `,
    () => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()),
    () => head + tail.charAt(0) + one + tail.slice(1),
  ])();
}

/** The same JSON, written in another way. */
function respelt(text: string, next: () => number, pick: Pick): string {
  const at = Math.floor(next() * text.length);
  return pick([
    () => text.replace(/([:,[{])/, '$1 '),
    () => `${text}\n`,
    () => ` ${text}`,
    () =>
      text.replace(
        /"([A-Za-z])/,
        (_all, sign: string) => `"\\u00${sign.charCodeAt(0).toString(16)}`,
      ),
    () => text.replace(/^\{("[^"]+":[^,{[]+),/, '{$1,$1,'),
    () => text.replace(/(\d+)([,}])/, '$1.0$2'),
    () => text.slice(0, at) + text.slice(at + 1),
    () => JSON.stringify(JSON.parse(text), null, 1),
  ])();
}

/** Every value with its type. */
async function contentOf(manager: EntityManager, table: string): Promise<string> {
  const columns: { name: string }[] = await manager.query(
    `SELECT name FROM pragma_table_info('${table}')`,
  );
  const quoted = columns.map(({ name }) => `quote("${name}")`).join(` || '|' || `);
  const rows: { it: string }[] = await manager.query(
    `SELECT ${quoted} AS it FROM "${table}" ORDER BY 1`,
  );
  return rows.map(({ it }) => it).join('\n');
}

function label(table: string, row: Row): string {
  return TABLES[table]!.map((key) => String(row[key])).join('/');
}
