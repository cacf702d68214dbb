// A company with a long past on either database, with no more of it than a report is made of: people, jobs, candidates,
// applications, ten commitments each, and silences. Nothing here is to be verified.
const RECRUITERS = 50;
const JOBS = 200;
const DAY = 86_400_000;
const RULES = [
  'acknowledge',
  'first_answer',
  'after_interview',
  'reply',
  'feedback',
  'tell_decision',
];

/**
 * @param tables as `openTables` gives them, of a database with an application in it
 * @param applications how many to add
 * @param years over how many years what was owed fell due
 */
export async function seedReport(tables, isSqlite, applications, years) {
  const exec = tables.all;
  const number = (n) => `CAST(${n} AS BIGINT)`;
  const id = (kind, n) =>
    isSqlite ? `printf('${kind}%023d', ${n})` : `'${kind}' || lpad(CAST(${n} AS TEXT), 23, '0')`;
  const upTo = (n) =>
    `WITH RECURSIVE s(n) AS (SELECT ${number(1)} UNION ALL SELECT n + 1 FROM s WHERE n < ${n})`;
  /** Inserts copies of a table's one row, but for what `other` says. */
  const copies = async (table, count, other, pattern = table) => {
    await exec('DROP TABLE IF EXISTS pattern');
    await exec(`CREATE TEMP TABLE pattern AS SELECT * FROM ${pattern} LIMIT 1`);
    const [one] = await exec(`SELECT * FROM ${table} LIMIT 1`);
    const names = Object.keys(one ?? other);
    const values = names.map((name) => other[name] ?? `pattern."${name}"`);
    await exec(`INSERT INTO ${table} (${names.map((name) => `"${name}"`)})
      ${upTo(count)} SELECT ${values} FROM s, pattern`);
  };
  const now = Date.now();
  if (isSqlite) {
    for (const pragma of ['foreign_keys = OFF', 'synchronous = OFF', 'cache_size = -200000']) {
      await exec(`PRAGMA ${pragma}`);
    }
  }
  await exec('BEGIN');
  await copies('users', RECRUITERS, {
    id: id('usr', 's.n'),
    ...{ name: `'Recruiter ' || s.n`, email: `'r' || s.n || '@example.com'` },
    ...{ emailKey: `'r' || s.n || '@example.com'`, role: `'recruiter'`, passwordHash: 'NULL' },
  });
  await copies('jobs', JOBS, {
    id: id('job', 's.n'),
    owner: id('usr', `(s.n % ${RECRUITERS} + 1)`),
    title: `'Sales lead ' || s.n`,
  });
  await copies('candidates', applications, {
    id: id('can', 's.n'),
    ...{ email: `'c' || s.n || '@example.com'`, emailKey: `'c' || s.n || '@example.com'` },
  });
  const jobOf = (n) => `(((${n}) + (${n}) / ${JOBS}) % ${JOBS} + 1)`;
  const ownerOf = (n) => id('usr', `(${jobOf(n)} % ${RECRUITERS} + 1)`);
  const stages = await exec('SELECT "id" FROM stages ORDER BY "position"');
  const stageOf = (n) =>
    `(CASE (${n}) % 4 ${[0, 1, 2].map((i) => `WHEN ${i} THEN '${stages[i].id}'`).join(' ')} ELSE '${stages[3].id}' END)`;
  await copies('applications', applications, {
    ...{ id: id('app', 's.n'), externalId: 'NULL', job: id('job', jobOf('s.n')) },
    ...{ candidate: id('can', 's.n'), owner: ownerOf('s.n'), stage: stageOf('s.n / 5') },
    // of none the sweep thinks that it ended
    status: `'active'`,
  });
  const stands = '(s.n % 50 = 0)';
  const isLate = '(s.n % 13 = 3 AND s.n % 21 <> 1)';
  const isReleased = '(s.n % 21 = 1)';
  const days = Math.round(years * 365);
  // one in fifty is open, the others fell due within those years
  const dueAt = `(${now} + (CASE WHEN ${stands} THEN (s.n / 50 * 7919) % 40 - 4
    ELSE (s.n * 7919) % ${days} - ${days - 60} END) * ${DAY} + s.n % 1000)`;
  const application = '((s.n - 1) / 10 + 1)';
  const taken = '((s.n * 104729) % 144000000)';
  const rules = RULES.map((rule, i) => `WHEN ${i} THEN '${rule}'`).join(' ');
  await copies('commitments', applications * 10, {
    id: id('com', 's.n'),
    ...{ application: id('app', application), job: id('job', jobOf(application)) },
    ...{ owner: ownerOf(application), key: `'k' || s.n` },
    rule: `(CASE s.n % 10 ${rules} ELSE 'heartbeat' END)`,
    ...{ dueAt, openedAt: `(${dueAt} - ${7 * DAY})`, noticeAt: 'NULL' },
    ended: `CASE WHEN ${stands} THEN NULL WHEN ${isReleased} THEN 'released' ELSE 'kept' END`,
    endedAt: `CASE WHEN ${stands} THEN NULL WHEN ${isLate} THEN ${dueAt} + ${DAY} ELSE ${dueAt} - ${DAY} END`,
    outcome: `CASE WHEN ${stands} THEN NULL WHEN ${isReleased} THEN 'released'
      WHEN ${isLate} THEN 'late' ELSE 'kept' END`,
    ...{ chargedTo: ownerOf(application), scored: '(1 = 1)' },
    keptByMachine: `(NOT ${stands} AND s.n % 2 = 0 AND NOT ${isLate})`,
    lateInTransport: `(NOT ${stands} AND ${isLate} AND s.n % 169 = 3)`,
    selfReported: '(s.n % 31 = 5)',
    takenBusinessMs: `CASE WHEN ${stands} OR ${isReleased} THEN NULL ELSE ${taken} END`,
    overdueBusinessMs: `CASE WHEN NOT ${stands} AND ${isLate} THEN (s.n * 7919) % 288000000 END`,
    ...{ stage: stageOf('s.n'), handedLate: '(s.n % 97 = 3)', timelyBusinessMs: taken },
    feedback: `CASE WHEN s.n % 10 = 4 THEN CASE s.n % 3 WHEN 0 THEN 'asked' WHEN 1 THEN 'given' ELSE 'declined' END END`,
  });
  const longAt = `(${now} - ((s.n * 7919) % ${days} - 14) * ${DAY})`;
  await copies('silences', applications, {
    ...{ id: id('sil', 's.n'), application: id('app', 's.n'), job: id('job', jobOf('s.n')) },
    ...{ owner: ownerOf('s.n'), stage: stageOf('s.n'), since: `(${longAt} - ${14 * DAY})`, longAt },
    endedAt: `CASE WHEN s.n % 5 = 0 THEN NULL ELSE ${longAt} + ${DAY} END`,
  });
  await copies(
    'colleague_requests',
    applications / 10,
    {
      ...{ id: id('req', 's.n'), application: id('app', 's.n * 10'), asker: ownerOf('s.n * 10') },
      ...{ to: `'manager@example.com'`, what: `'Hire or not?'`, due: `${now}`, nudgedAt: 'NULL' },
      hash: isSqlite ? `printf('%064d', s.n)` : `lpad(CAST(s.n AS TEXT), 64, '0')`,
      askedAt: `(${now} - ((s.n * 7919) % ${days}) * ${DAY})`,
      answeredAt: `(${now} - ((s.n * 7919) % ${days} - 2) * ${DAY})`,
      answer: `'Hire'`,
    },
    'applications',
  );
  await exec('COMMIT');
  await exec(isSqlite ? 'ANALYZE' : 'VACUUM ANALYZE');
}
