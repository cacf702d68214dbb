// A company with a long past, written straight into a database: applications with ten commitments each. No journal.
import { createRequire } from 'node:module';

const sqlite3 = createRequire(import.meta.url)('sqlite3');
const RECRUITERS = 50;
const JOBS = 200;

/** @param file a database with a job in it; @param applications how many to add */
export async function seed(file, applications) {
  const database = new sqlite3.Database(file);
  const exec = (sql) =>
    new Promise((done, fail) => database.exec(sql, (error) => (error ? fail(error) : done())));
  const id = (kind, n) => `printf('${kind}%023d', ${n})`;
  const upTo = (n) =>
    `WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ${n})`;
  await exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  await exec(`BEGIN;
    ${upTo(RECRUITERS)} INSERT INTO users SELECT ${id('usr', 's.n')}, 'Recruiter ' || n, 'r' || n || '@example.com',
      'r' || n || '@example.com', 'recruiter', 'active', NULL, 'en', NULL, 0, 1 FROM s;
    CREATE TEMP TABLE pattern AS SELECT * FROM jobs LIMIT 1;`);
  await copy(exec, 'jobs', JOBS, upTo, {
    id: id('job', 's.n'),
    owner: id('usr', `s.n % ${RECRUITERS} + 1`),
  });
  await exec(`
    ${upTo(JOBS)} INSERT INTO team_members SELECT ${id('job', 's.n')}, ${id('usr', `s.n % ${RECRUITERS} + 1`)} FROM s;
    DROP TABLE pattern; CREATE TEMP TABLE pattern AS SELECT * FROM candidates LIMIT 1;`);
  await copy(exec, 'candidates', applications, upTo, {
    id: id('can', 's.n'),
    name: `'Candidate ' || s.n`,
  });
  await exec(
    'DROP TABLE pattern; CREATE TEMP TABLE pattern AS SELECT * FROM applications LIMIT 1;',
  );
  await copy(exec, 'applications', applications, upTo, {
    id: id('app', 's.n'),
    job: id('job', `s.n % ${JOBS} + 1`),
    candidate: id('can', 's.n'),
    owner: id('usr', `s.n % ${JOBS} % ${RECRUITERS} + 1`),
  });
  await exec('DROP TABLE pattern; CREATE TEMP TABLE pattern AS SELECT * FROM commitments LIMIT 1;');
  const day = 86_400_000;
  const now = "CAST(strftime('%s', 'now') AS INTEGER) * 1000";
  // one in fifty is open, the others ended within the last three years
  await copy(exec, 'commitments', applications * 10, upTo, {
    id: id('com', 's.n'),
    application: id('app', `(s.n - 1) / 10 + 1`),
    job: id('job', `((s.n - 1) / 10 + 1) % ${JOBS} + 1`),
    owner: id('usr', `((s.n - 1) / 10 + 1) % ${JOBS} % ${RECRUITERS} + 1`),
    key: `'k' || s.n`,
    dueAt: `${now} + ((s.n * 7919) % 1100 - 1000) * ${day} + s.n % 1000`,
    ended: `CASE WHEN s.n % 50 = 0 THEN NULL ELSE 'kept' END`,
    endedAt: `CASE WHEN s.n % 50 = 0 THEN NULL ELSE 0 END`,
    noticeAt: 'NULL',
  });
  await exec('COMMIT; ANALYZE;');
  await new Promise((done) => database.close(done));
}

/** Inserts `count` copies of the one row of `pattern`, but for what `other` says. */
async function copy(exec, table, count, upTo, other) {
  const columns = {
    jobs: 'id title pipeline owner policy calendar statutory locale applyUntil openings status outcome closedAt closureProposedAt createdAt version changedAt changedBy',
    candidates: 'id name email emailKey phone contact locale timezone internal createdAt version',
    applications:
      'id job candidate externalId stage owner status policy calendar receivedAt version changedAt changedBy',
    commitments:
      'id application job key rule title owner openedAt dueAt pausedUntil noticeAt promise ended endedAt reason evidence',
  }[table].split(' ');
  const values = columns.map((name) => other[name] ?? `pattern."${name}"`);
  const names = columns.map((name) => `"${name}"`);
  await exec(`${upTo(count)} INSERT INTO ${table} (${names}) SELECT ${values} FROM s, pattern;`);
}
