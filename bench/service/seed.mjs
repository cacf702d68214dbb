// A company with a long past, written straight into a database: applications with ten commitments each. No journal.
import { createRequire } from 'node:module';

const sqlite3 = createRequire(import.meta.url)('sqlite3');
const RECRUITERS = 50;
const JOBS = 200;
const RULES = [
  'acknowledge',
  'first_answer',
  'after_interview',
  'reply',
  'feedback',
  'tell_decision',
];

/** @param file a database with a job in it; @param applications how many to add */
export async function seed(file, applications) {
  const database = new sqlite3.Database(file);
  const exec = (sql) =>
    new Promise((done, fail) => database.exec(sql, (error) => (error ? fail(error) : done())));
  const columnsOf = (table) =>
    new Promise((done, fail) =>
      database.all(`SELECT name FROM pragma_table_info('${table}')`, (error, rows) =>
        error ? fail(error) : done(rows.map(({ name }) => name)),
      ),
    );
  const copies = (table, count, other) => copy(exec, table, count, upTo, other, columnsOf);
  const id = (kind, n) => `printf('${kind}%023d', ${n})`;
  const upTo = (n) =>
    `WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ${n})`;
  await exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  await exec('BEGIN; CREATE TEMP TABLE pattern AS SELECT * FROM users LIMIT 1;');
  await copies('users', RECRUITERS, {
    id: id('usr', 's.n'),
    name: `'Recruiter ' || s.n`,
    email: `'r' || s.n || '@example.com'`,
    emailKey: `'r' || s.n || '@example.com'`,
    role: `'recruiter'`,
    passwordHash: 'NULL',
  });
  await exec('DROP TABLE pattern; CREATE TEMP TABLE pattern AS SELECT * FROM jobs LIMIT 1;');
  await copies('jobs', JOBS, {
    id: id('job', 's.n'),
    owner: id('usr', `s.n % ${RECRUITERS} + 1`),
  });
  await exec(`
    ${upTo(JOBS)} INSERT INTO team_members SELECT ${id('job', 's.n')}, ${id('usr', `s.n % ${RECRUITERS} + 1`)} FROM s;
    DROP TABLE pattern; CREATE TEMP TABLE pattern AS SELECT * FROM candidates LIMIT 1;`);
  await copies('candidates', applications, {
    id: id('can', 's.n'),
    name: `'Candidate ' || s.n`,
  });
  await exec(
    'DROP TABLE pattern; CREATE TEMP TABLE pattern AS SELECT * FROM applications LIMIT 1;',
  );
  await copies('applications', applications, {
    id: id('app', 's.n'),
    job: id('job', `s.n % ${JOBS} + 1`),
    candidate: id('can', 's.n'),
    owner: id('usr', `s.n % ${JOBS} % ${RECRUITERS} + 1`),
  });
  await exec('DROP TABLE pattern; CREATE TEMP TABLE pattern AS SELECT * FROM commitments LIMIT 1;');
  const day = 86_400_000;
  const now = "CAST(strftime('%s', 'now') AS INTEGER) * 1000";
  const dueAt = `(${now} + ((s.n * 7919) % 1100 - 1000) * ${day} + s.n % 1000)`;
  const stands = 's.n % 50 = 0';
  const isLate = '(s.n % 13 = 3 AND s.n % 21 <> 1)';
  // one in fifty is open, the others ended within the last three years
  await copies('commitments', applications * 10, {
    id: id('com', 's.n'),
    application: id('app', `(s.n - 1) / 10 + 1`),
    job: id('job', `((s.n - 1) / 10 + 1) % ${JOBS} + 1`),
    owner: id('usr', `((s.n - 1) / 10 + 1) % ${JOBS} % ${RECRUITERS} + 1`),
    key: `'k' || s.n`,
    rule: `CASE s.n % 10 ${RULES.map((rule, i) => `WHEN ${i} THEN '${rule}'`).join(' ')} ELSE 'heartbeat' END`,
    dueAt,
    ended: `CASE WHEN ${stands} THEN NULL WHEN s.n % 21 = 1 THEN 'released' ELSE 'kept' END`,
    endedAt: `CASE WHEN ${stands} THEN NULL WHEN ${isLate} THEN ${dueAt} + ${day} ELSE ${dueAt} - ${day} END`,
    noticeAt: 'NULL',
    // the verdict, as the fold would give it
    outcome: `CASE WHEN ${stands} THEN NULL WHEN s.n % 21 = 1 THEN 'released' WHEN ${isLate} THEN 'late' ELSE 'kept' END`,
    chargedTo: id('usr', `((s.n - 1) / 10 + 1) % ${JOBS} % ${RECRUITERS} + 1`),
    scored: '1',
    keptByMachine: `NOT (${stands}) AND s.n % 2 = 0 AND NOT (${isLate})`,
    lateInTransport: `NOT (${stands}) AND ${isLate} AND s.n % 169 = 3`,
    selfReported: 's.n % 31 = 5',
    takenBusinessMs: `CASE WHEN ${stands} OR s.n % 21 = 1 THEN NULL ELSE (s.n * 104729) % 144000000 END`,
    overdueBusinessMs: `CASE WHEN NOT (${stands}) AND ${isLate} THEN (s.n * 7919) % 288000000 END`,
  });
  await exec(`DROP TABLE pattern; CREATE TEMP TABLE pattern AS SELECT * FROM messages LIMIT 1;`);
  await copies('messages', applications, {
    // before all others in order of ids, as what is old
    id: id('000', 's.n'),
    about: id('app', 's.n'),
    mime: `'-'`,
    status: `'delivered'`,
    deliveredAt: '0',
  });
  await exec('COMMIT; ANALYZE;');
  await new Promise((done) => database.close(done));
}

/** Inserts `count` copies of the one row of `pattern`, but for what `other` says. */
async function copy(exec, table, count, upTo, other, columnsOf) {
  const columns = await columnsOf(table);
  const values = columns.map((name) => other[name] ?? `pattern."${name}"`);
  const names = columns.map((name) => `"${name}"`);
  await exec(`${upTo(count)} INSERT INTO ${table} (${names}) SELECT ${values} FROM s, pattern;`);
}
