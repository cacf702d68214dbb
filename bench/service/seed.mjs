// A company with a long past, written straight into a database: applications with ten commitments, three events and
// three messages each. The journal's hashes are no hashes: nothing here is to be verified.
import { createRequire } from 'node:module';

const sqlite3 = createRequire(import.meta.url)('sqlite3');
const RECRUITERS = 50;
const JOBS = 200;
const FIRST = [
  'Maija',
  'Matti',
  'Otso',
  'Aino',
  'Eero',
  'Kaisa',
  'Väinö',
  'Åsa',
  'Björn',
  'Liisa',
  'Pekka',
  'Sanna',
];
const LAST = [
  'Virtanen',
  'Mäkinen',
  'Korhonen',
  'Nieminen',
  'Lehto',
  'Berg',
  'Lindqvist',
  'Heikkilä',
  'Ahonen',
  'Salo',
];
const RULES = [
  'acknowledge',
  'first_answer',
  'after_interview',
  'reply',
  'feedback',
  'tell_decision',
];

/** @param file a database with an application in it; @param applications how many to add */
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
  const pattern = (table) =>
    exec(
      `DROP TABLE IF EXISTS pattern; CREATE TEMP TABLE pattern AS SELECT * FROM ${table} LIMIT 1;`,
    );
  const day = 86_400_000;
  const now = "CAST(strftime('%s', 'now') AS INTEGER) * 1000";
  await exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  await exec('BEGIN');
  await pattern('users');
  await copies('users', RECRUITERS, {
    id: id('usr', 's.n'),
    name: `'Recruiter ' || s.n`,
    email: `'r' || s.n || '@example.com'`,
    emailKey: `'r' || s.n || '@example.com'`,
    role: `'recruiter'`,
    passwordHash: 'NULL',
  });
  await pattern('jobs');
  await copies('jobs', JOBS, {
    id: id('job', 's.n'),
    owner: id('usr', `s.n % ${RECRUITERS} + 1`),
    title: `'Sales lead ' || s.n`,
  });
  await exec(`${upTo(JOBS)} INSERT INTO team_members
    SELECT ${id('job', 's.n')}, ${id('usr', `s.n % ${RECRUITERS} + 1`)} FROM s;`);
  await pattern('candidates');
  await copies('candidates', applications, {
    id: id('can', 's.n'),
    name: nameOf('s.n'),
    email: `'c' || s.n || '@example.com'`,
    emailKey: `'c' || s.n || '@example.com'`,
  });
  await words(database, applications);
  await pattern('applications');
  const jobOf = (n) => `((${n}) + (${n}) / ${JOBS}) % ${JOBS} + 1`;
  const ownerOf = (n) => id('usr', `(${jobOf(n)}) % ${RECRUITERS} + 1`);
  // one in five goes on
  await copies('applications', applications, {
    id: id('app', 's.n'),
    externalId: 'NULL',
    job: id('job', jobOf('s.n')),
    candidate: id('can', 's.n'),
    owner: ownerOf('s.n'),
    status: `CASE WHEN s.n % 5 = 0 THEN 'active' WHEN s.n % 40 = 1 THEN 'hired' ELSE 'rejected' END`,
    stage: `(SELECT "id" FROM stages WHERE "pipeline" = (SELECT "pipeline" FROM jobs LIMIT 1)
      ORDER BY ("position" + s.n / 5) % 4 LIMIT 1)`,
  });
  await pattern('commitments');
  const stands = 's.n % 50 = 0';
  const isLate = '(s.n % 13 = 3 AND s.n % 21 <> 1)';
  const dueAt = `(${now} + CASE WHEN ${stands} THEN (s.n / 50 * 7919) % 40 - 4
    ELSE (s.n * 7919) % 1100 - 1000 END * ${day} + s.n % 1000)`;
  const application = '((s.n - 1) / 10 + 1)';
  // one in fifty is open, the others ended within the last three years
  await copies('commitments', applications * 10, {
    id: id('com', 's.n'),
    application: id('app', application),
    job: id('job', jobOf(application)),
    owner: ownerOf(application),
    key: `'k' || s.n`,
    rule: `CASE s.n % 10 ${RULES.map((rule, i) => `WHEN ${i} THEN '${rule}'`).join(' ')} ELSE 'heartbeat' END`,
    dueAt,
    ended: `CASE WHEN ${stands} THEN NULL WHEN s.n % 21 = 1 THEN 'released' ELSE 'kept' END`,
    endedAt: `CASE WHEN ${stands} THEN NULL WHEN ${isLate} THEN ${dueAt} + ${day} ELSE ${dueAt} - ${day} END`,
    noticeAt: 'NULL',
    // the verdict, as the fold would give it
    outcome: `CASE WHEN ${stands} THEN NULL WHEN s.n % 21 = 1 THEN 'released' WHEN ${isLate} THEN 'late' ELSE 'kept' END`,
    chargedTo: ownerOf(application),
    scored: '1',
    keptByMachine: `NOT (${stands}) AND s.n % 2 = 0 AND NOT (${isLate})`,
    lateInTransport: `NOT (${stands}) AND ${isLate} AND s.n % 169 = 3`,
    selfReported: 's.n % 31 = 5',
    takenBusinessMs: `CASE WHEN ${stands} OR s.n % 21 = 1 THEN NULL ELSE (s.n * 104729) % 144000000 END`,
    overdueBusinessMs: `CASE WHEN NOT (${stands}) AND ${isLate} THEN (s.n * 7919) % 288000000 END`,
  });
  await pattern('journal');
  await copies('journal', applications * 3, {
    id: id('000', 's.n'),
    application: id('app', '(s.n - 1) / 3 + 1'),
    position: '(s.n - 1) % 3 + 1',
  });
  await pattern('messages');
  await copies('messages', applications * 3, {
    // before all others in order of ids, as what is old
    id: id('000', 's.n'),
    about: id('app', '(s.n - 1) / 3 + 1'),
    mime: `'-'`,
    status: `CASE WHEN s.n % 200 = 1 THEN 'rejected' WHEN s.n % 3000 = 2 THEN 'uncertain'
      WHEN s.n % 150 = 3 THEN 'cancelled' WHEN s.n % 2000 = 4 THEN 'pending' ELSE 'delivered' END`,
    deliveredAt: '0',
    nextAttemptAt: `${now} + ${day}`,
    expiresAt: `${now} + ${3 * day}`,
  });
  await exec(`${upTo(applications / 10)} INSERT INTO inbound_mails ("id", "hash", "source", "sender", "recipients", "raw",
      "size", "receivedAt", "status", "attempts", "claimedUntil", "kind", "about", "isVerified", "fromAddress",
      "fromName", "addressees", "subject", "text")
    SELECT ${id('000', 's.n')}, printf('%064d', s.n), 'smtp', 'a@example.com', '[]', 'LQ==', 1, ${now} - s.n * 1000,
      CASE WHEN s.n % 30 = 1 THEN 'waiting' ELSE 'filed' END, 1, 0, 'reply',
      CASE WHEN s.n % 30 <> 1 THEN ${id('app', 's.n * 7')} END, 1, 'c' || s.n || '@example.com', ${nameOf('s.n')},
      '[]', 'Sales lead', 'Thank you, when will I hear from you?' FROM s;
    ${upTo(applications / 100)} INSERT INTO delivery_notices ("id", "message", "mail", "recipient", "action", "code", "bounce", "at")
    SELECT ${id('000', 's.n')}, ${id('000', 's.n * 7')}, ${id('000', 's.n')}, 'c' || s.n || '@example.com', 'failed',
      '5.1.1', 'hard', ${now} - s.n * 1000 FROM s;
    ${upTo(500)} INSERT INTO colleague_requests ("id", "application", "asker", "to", "what", "due", "hash", "askedAt", "answeredAt")
    SELECT ${id('req', 's.n')}, ${id('app', 's.n * 5')}, ${ownerOf('s.n * 5')}, 'manager@example.com', 'Hire or not?',
      ${now} + ${day}, printf('%064d', s.n), ${now} - ${day}, CASE WHEN s.n % 2 = 0 THEN ${now} END FROM s;
    ${upTo(300)} INSERT INTO absences ("id", "user", "delegate", "from", "to", "createdAt", "createdBy")
    SELECT ${id('abs', 's.n')}, ${id('usr', `s.n % ${RECRUITERS} + 1`)}, ${id('usr', `(s.n + 1) % ${RECRUITERS} + 1`)},
      ${now} + (s.n - 100) * ${day}, ${now} + (s.n - 95) * ${day}, 0, 'system' FROM s;`);
  await exec('COMMIT; ANALYZE;');
  await new Promise((done) => database.close(done));
}

/** Everybody's name, in SQL. */
function nameOf(n) {
  const pick = (names, index) =>
    `CASE ${index} % ${names.length} ${names.map((name, i) => `WHEN ${i} THEN '${name}'`).join(' ')} END`;
  return `${pick(FIRST, n)} || ' ' || ${pick(LAST, `(${n} / 7)`)} || ' ' || ${n}`;
}

/** By what candidates are found; in hex, as Lupaus keeps it. */
async function words(database, count) {
  const folded = (name) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (let from = 1; from <= count; from += 5000) {
    const rows = [];
    for (let n = from; n < Math.min(from + 5000, count + 1); n++) {
      const of = [
        FIRST[n % FIRST.length],
        LAST[Math.floor(n / 7) % LAST.length],
        `${n}`,
        `c${n}`,
        `c${n}@example.com`,
      ];
      for (const word of of) rows.push([Buffer.from(folded(word)).toString('hex'), n]);
    }
    await new Promise((done, fail) =>
      database.run(
        `INSERT INTO candidate_words ("word", "candidate")
          SELECT value ->> 0, printf('can%023d', value ->> 1) FROM json_each(?)`,
        JSON.stringify(rows),
        (error) => (error ? fail(error) : done()),
      ),
    );
  }
}

/** Inserts `count` copies of the one row of `pattern`, but for what `other` says. */
async function copy(exec, table, count, upTo, other, columnsOf) {
  const columns = await columnsOf(table);
  const values = columns.map((name) => other[name] ?? `pattern."${name}"`);
  const names = columns.map((name) => `"${name}"`);
  await exec(`${upTo(count)} INSERT INTO ${table} (${names}) SELECT ${values} FROM s, pattern;`);
}
