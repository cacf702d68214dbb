// The peer of POST /applications: a Fastify route that inserts the same rows with the driver in one transaction, and
// does nothing else. What it inserts is what Lupaus inserted for one application, with new ids.
import { createRequire } from 'node:module';
import Fastify from 'fastify';
import { monotonicFactory } from 'ulid';

const sqlite3 = createRequire(import.meta.url)('sqlite3');
const [file] = process.argv.slice(2);
const TABLES = [
  'candidates',
  'applications',
  'journal',
  'unsealed_events',
  'commitments',
  'messages',
];
const ulid = monotonicFactory();

const database = new sqlite3.Database(file);
const all = (sql, values = []) =>
  new Promise((done, fail) =>
    database.all(sql, values, (error, rows) => (error ? fail(error) : done(rows))),
  );
const exec = (sql) =>
  new Promise((done, fail) => database.exec(sql, (error) => (error ? fail(error) : done())));
for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
  await exec(`PRAGMA ${pragma}`);
}

const rows = [];
for (const table of TABLES) {
  for (const row of await all(`SELECT * FROM ${table}`)) rows.push({ table, row });
}
if (rows.length === 0) throw new Error(`${file} has no rows to copy`);
const own = new Set(rows.map(({ row }) => row.id).filter(Boolean));
const statements = new Map();
for (const { table, row } of rows) {
  if (statements.has(table)) continue;
  const names = Object.keys(row).map((name) => `"${name}"`);
  const marks = names.map(() => '?');
  statements.set(table, database.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`));
}
const insert = (table, values) =>
  new Promise((done, fail) =>
    statements.get(table).run(values, (error) => (error ? fail(error) : done())),
  );

let last = Promise.resolve();
const app = Fastify({ logger: false });
app.post('/applications', (request) => {
  const turn = last.then(() => receive(request.body));
  last = turn.catch(() => undefined);
  return turn;
});
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`http://127.0.0.1:${app.server.address().port}`);
process.once('SIGTERM', () => process.exit(0));

async function receive({ candidate }) {
  const ids = new Map([...own].map((id) => [id, ulid()]));
  const fresh = (value) =>
    typeof value === 'string'
      ? value.replace(/[0-9A-HJKMNP-TV-Z]{26}/g, (id) => ids.get(id) ?? id)
      : value;
  await exec('BEGIN IMMEDIATE');
  for (const { table, row } of rows) {
    const values = Object.entries(row).map(([name, value]) =>
      name === 'emailKey' || name === 'email' ? candidate.email : fresh(value),
    );
    await insert(table, values);
  }
  await exec('COMMIT');
  return { id: ids.values().next().value };
}
