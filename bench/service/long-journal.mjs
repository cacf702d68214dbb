// A journal of many events that verifies: the year of the sample company, told in an installation of its own and then
// copied under other ids, with every hash and seal made anew by the product's own functions.
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const sqlite3 = require('sqlite3');
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const { storedHash } = require(join(dist, 'journey/proof/stored-hash.js'));
const { sealHead } = require(join(dist, 'journey/proof/seal-check.js'));
const { commitmentId } = require(join(dist, 'journey/record/commitment-id.js'));
const PER_SEAL = 500;
const TABLES = ['applications', 'journal', 'event_texts', 'commitments', 'notices'];

/** @param folder where the database comes to lie, as lupaus.db; @param wanted how many events at least */
export async function makeLongJournal(folder, wanted) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lupaus.db');
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${file}`,
    API_REQUESTS_PER_MINUTE: '0',
    SMTP_URL: '',
    PUBLIC_URL: '',
  };
  const { status, stderr } = spawnSync(process.execPath, [join(dist, 'cli.js'), 'demo'], { env });
  if (status !== 0) throw new Error(`lupaus demo failed: ${stderr}`);
  const database = new sqlite3.Database(file);
  const all = (sql, ...values) =>
    new Promise((done, fail) =>
      database.all(sql, values, (error, rows) => (error ? fail(error) : done(rows))),
    );
  await all('PRAGMA foreign_keys = OFF');
  await all('PRAGMA synchronous = OFF');
  await all('BEGIN');
  const columns = {};
  const base = {};
  for (const table of TABLES) {
    columns[table] = (await all(`SELECT name FROM pragma_table_info('${table}')`)).map(
      (one) => one.name,
    );
    const order = table === 'journal' ? '"application", "position"' : 'rowid';
    base[table] = await all(`SELECT * FROM "${table}" ORDER BY ${order}`);
  }
  const put = async (table, rows) => {
    const names = columns[table].map((name) => `"${name}"`).join(', ');
    const values = columns[table].map((_, i) => `value ->> ${i}`).join(', ');
    for (let i = 0; i < rows.length; i += 2000) {
      const some = rows.slice(i, i + 2000).map((row) => columns[table].map((name) => row[name]));
      await all(
        `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`,
        JSON.stringify(some),
      );
    }
  };
  const sealed = base.journal.map(({ id, hash }) => ({ id, hash }));
  const rounds = Math.ceil(wanted / base.journal.length);
  for (let round = 1; round < rounds; round++) {
    // as many digits as a ULID has, none of which one begins with
    const named = (id) => `Z${round.toString().padStart(5, '0')}${id.slice(6)}`;
    const other = (row) => ({ ...row, application: named(row.application) });
    let [previous, of] = [null, ''];
    const journal = base.journal.map((row) => {
      const copy = { ...other(row), id: named(row.id) };
      if (copy.application !== of) [previous, of] = [null, copy.application];
      copy.hash = storedHash(copy, JSON.parse(copy.fields), previous);
      previous = copy.hash;
      return copy;
    });
    for (const { id, hash } of journal) sealed.push({ id, hash });
    await put(
      'applications',
      base.applications.map((row) => ({ ...row, id: named(row.id), externalId: null })),
    );
    await put('journal', journal);
    await put(
      'event_texts',
      base.event_texts.map((row) => ({ ...other(row), event: named(row.event) })),
    );
    await put(
      'notices',
      base.notices.map((row) => ({ ...other(row), id: named(row.id) })),
    );
    await put(
      'commitments',
      base.commitments.map((row) => {
        const copy = other(row);
        return { ...copy, id: commitmentId(copy.application, copy.key) };
      }),
    );
  }
  await reseal(all, sealed);
  await all('COMMIT');
  await all('ANALYZE');
  await all('PRAGMA wal_checkpoint(TRUNCATE)');
  await new Promise((done) => database.close(done));
  return { file, events: sealed.length };
}

async function reseal(all, sealed) {
  for (const { name } of await all(
    `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'seals'`,
  )) {
    await all(`DROP TRIGGER "${name}"`);
  }
  await all('DELETE FROM unsealed_events');
  await all('DELETE FROM seals');
  await all('DELETE FROM signed_heads');
  await all('UPDATE terms_versions SET "seal" = NULL');
  let previous = null;
  for (let i = 0, number = 1; i < sealed.length; i += PER_SEAL, number++) {
    const some = sealed.slice(i, i + PER_SEAL);
    const events = some.map(({ id }) => id);
    const head = sealHead({
      ...{
        number,
        sealedAt: 1_790_000_000_000 + number,
        events,
        hashes: some.map(({ hash }) => hash),
      },
      ...{ terms: null, previous },
    });
    await all(
      'INSERT INTO seals ("number", "sealedAt", "events", "head") VALUES (?, ?, ?, ?)',
      ...[number, 1_790_000_000_000 + number, JSON.stringify(events), head],
    );
    previous = head;
  }
}
