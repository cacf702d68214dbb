// The pages that are measured, who asks for them, and the queries that some of them cannot do without.

/**
 * @typedef {Record<'job' | 'application' | 'commitment' | 'message' | 'mail' | 'busyJob', string>} Ids
 * @typedef {{ name: string, path: (ids: Ids) => string, who?: 'hr' | 'recruiter' | 'candidate' | 'nobody',
 *   bare?: (now: number) => string }} Page who: an administrator when it is not said
 */

const DAY = 86_400_000;
const sums = `SELECT c."chargedTo", COUNT(*), COUNT(CASE WHEN c."outcome" = 'kept' AND c."scored" THEN 1 END),
  COUNT(CASE WHEN c."outcome" = 'kept' AND c."scored" AND c."keptByMachine" THEN 1 END),
  COUNT(CASE WHEN c."outcome" = 'late' THEN 1 END), AVG(c."takenBusinessMs")
  FROM commitments c`;
const owed = `SELECT c.*, p."name", j."title" FROM commitments c
  JOIN applications a ON a."id" = c."application" JOIN candidates p ON p."id" = a."candidate"
  JOIN jobs j ON j."id" = c."job" WHERE c."ended" IS NULL`;

/** The first and the last instant of this month, near enough. */
function month(now) {
  const date = new Date(now);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return [first, Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)];
}

function within(from, to) {
  return `c."dueAt" >= ${from} AND c."dueAt" < ${to}`;
}

/** The same page for everybody who has one of their own. */
function each(name, path, others) {
  return others.map((who) => ({ name: `${name}, ${who}`, path: () => path, who }));
}

/** @type {Page[]} */
export const PAGES = [
  {
    ...{ name: 'Today, mine', path: () => '/', who: 'recruiter' },
    bare: () =>
      `${owed} AND c."owner" = 'usr00000000000000000000008' ORDER BY c."dueAt", c."id" LIMIT 76`,
  },
  { name: 'Today, team', path: () => '/?whose=team', who: 'recruiter' },
  {
    ...{ name: 'Today, all', path: () => '/?whose=all', who: 'hr' },
    bare: () => `${owed} ORDER BY c."dueAt", c."id" LIMIT 76`,
  },
  { name: 'Jobs', path: () => '/jobs' },
  { name: 'Jobs, theirs', path: () => '/jobs', who: 'recruiter' },
  { name: 'Job, to change', path: ({ job }) => `/jobs/${job}/edit` },
  { name: 'Job, to close', path: ({ busyJob }) => `/jobs/${busyJob}/close` },
  { name: 'Boards', path: () => '/board' },
  { name: 'Board', path: ({ busyJob }) => `/board/${busyJob}` },
  { name: 'Board, recruiter', path: ({ busyJob }) => `/board/${busyJob}`, who: 'recruiter' },
  { name: 'Application', path: ({ application }) => `/applications/${application}` },
  {
    name: 'Evidence',
    path: ({ application, commitment }) => `/applications/${application}/promises/${commitment}`,
  },
  { name: 'Move', path: ({ application }) => `/applications/${application}/move?stage=Interview` },
  { name: 'Message', path: ({ application }) => `/applications/${application}/message` },
  { name: 'Decision', path: ({ application }) => `/applications/${application}/decision` },
  {
    ...{ name: 'Search "ma"', path: () => '/search?q=ma' },
    bare: () => `SELECT p.* FROM candidate_words w JOIN candidates p ON p."id" = w."candidate"
      WHERE w."word" >= '6d61' AND w."word" < '6d61g' ORDER BY w."word", w."candidate" LIMIT 51`,
  },
  { name: 'Search "ma", recruiter', path: () => '/search?q=ma', who: 'recruiter' },
  { name: 'Search "liisa virtanen"', path: () => '/search?q=liisa+virtanen' },
  { name: 'Search, name, recruiter', path: () => '/search?q=liisa+virtanen', who: 'recruiter' },
  { name: 'Search, one person', path: () => '/search?q=c77777%40example.com' },
  { name: 'Commands', path: () => '/commands?q=ma' },
  {
    ...{ name: 'Inbox', path: () => '/inbox' },
    bare: () =>
      `SELECT * FROM inbound_mails WHERE "status" = 'waiting' ORDER BY "id" DESC LIMIT 51`,
  },
  { name: 'Inbox, all', path: () => '/inbox?show=all' },
  { name: 'Inbox, recruiter', path: () => '/inbox?show=all', who: 'recruiter' },
  { name: 'Mail', path: ({ mail }) => `/inbox/${mail}` },
  { name: 'Mail, to assign', path: ({ mail }) => `/inbox/${mail}/assign` },
  ...['waiting', 'failed', 'returned', 'uncertain', 'delivered', 'cancelled', 'all'].flatMap(
    (part) => each(`Outbox, ${part}`, `/outbox?show=${part}`, ['hr', 'recruiter']),
  ),
  { name: 'Letter', path: ({ message }) => `/outbox/${message}` },
  { name: 'Addresses', path: () => '/addresses' },
  { name: 'Disputes', path: () => '/disputes' },
  ...each('Absences', '/absences', ['hr', 'recruiter']),
  {
    ...{ name: 'Report, month', path: () => '/report' },
    // the table's sums, and the twelve weeks
    bare: (now) => {
      const monday = now - 84 * DAY;
      return `${sums} WHERE ${within(...month(now))} GROUP BY 1 UNION ALL
        ${sums} WHERE ${within(monday, now)} GROUP BY c."chargedTo", c."dueAt" / ${7 * DAY}`;
    },
  },
  { name: 'Report, month, own', path: () => '/report', who: 'recruiter' },
  {
    ...{ name: 'Report, year', path: () => '/report?period=year' },
    bare: (now) => {
      const year = new Date(now).getUTCFullYear();
      return `${sums} WHERE ${within(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))} GROUP BY 1`;
    },
  },
  { name: 'Report, year, own', path: () => '/report?period=year', who: 'recruiter' },
  { name: 'Report, by job', path: () => '/report?by=job' },
  { name: 'Report, by rule', path: () => '/report?by=rule' },
  {
    ...{ name: 'Report, list', path: () => '/report/list?kind=broken' },
    bare: (now) => `SELECT c.*, p."name" FROM commitments c
      JOIN applications a ON a."id" = c."application" JOIN candidates p ON p."id" = a."candidate"
      WHERE ${within(...month(now))} AND (c."outcome" = 'late' OR (c."outcome" IS NULL AND c."dueAt" < ${now}))
      ORDER BY c."dueAt", c."id" LIMIT 51`,
  },
  { name: 'Report, list, year', path: () => '/report/list?kind=broken&period=year' },
  { name: 'Audit', path: () => '/audit' },
  { name: 'Settings', path: () => '/settings' },
  ...['organisation', 'calendars', 'policies', 'pipelines', 'templates', 'mail', 'users'].map(
    (part) => ({ name: `Settings, ${part}`, path: () => `/settings/${part}` }),
  ),
  { name: 'First run', path: () => '/first-run' },
  { name: 'Keys', path: () => '/help/keys' },
  { name: 'Me', path: () => '/me' },
  { name: 'Status', path: ({ application }) => `/my/${application}`, who: 'candidate' },
  { name: 'My data', path: ({ application }) => `/my/${application}/data`, who: 'candidate' },
  { name: 'Open jobs', path: () => '/open', who: 'nobody' },
  { name: 'Open job', path: () => '/open/sales-lead', who: 'nobody' },
  { name: 'Sign in', path: () => '/sign-in', who: 'nobody' },
];
