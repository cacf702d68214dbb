// The pages that are measured, and the queries that some of them cannot do without. A page that is not there is skipped.

/** @typedef {{ name: string, path: (ids: { job: string, application: string }) => string, bare?: (now: number) => string }} Page */

const DAY = 86_400_000;
const sums = `SELECT c."chargedTo", COUNT(*), COUNT(CASE WHEN c."outcome" = 'kept' AND c."scored" THEN 1 END),
  COUNT(CASE WHEN c."outcome" = 'kept' AND c."scored" AND c."keptByMachine" THEN 1 END),
  COUNT(CASE WHEN c."outcome" = 'late' THEN 1 END), AVG(c."takenBusinessMs")
  FROM commitments c`;

/** The first and the last instant of this month, near enough. */
function month(now) {
  const date = new Date(now);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return [first, Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)];
}

function within(from, to) {
  return `c."dueAt" >= ${from} AND c."dueAt" < ${to}`;
}

/** @type {Page[]} */
export const PAGES = [
  { name: 'Today', path: () => '/' },
  { name: 'Jobs', path: () => '/jobs' },
  { name: 'Job', path: ({ job }) => `/jobs/${job}` },
  { name: 'Board', path: ({ job }) => `/board?job=${job}` },
  { name: 'Application', path: ({ application }) => `/applications/${application}` },
  { name: 'Move', path: ({ application }) => `/applications/${application}/move?stage=Interview` },
  {
    name: 'Search',
    path: () => '/search?q=Candidate+777',
    bare: () => `SELECT * FROM candidates WHERE "name" LIKE 'Candidate 777%' LIMIT 51`,
  },
  {
    name: 'Inbox',
    path: () => '/inbox',
    bare: () => `SELECT * FROM inbound_mails WHERE "status" = 'waiting' LIMIT 51`,
  },
  { name: 'Outbox', path: () => '/outbox' },
  {
    name: 'Report, this month',
    path: () => '/report',
    // the table's sums, and the twelve weeks
    bare: (now) => {
      const monday = now - 84 * DAY;
      return `${sums} WHERE ${within(...month(now))} GROUP BY 1 UNION ALL
        ${sums} WHERE ${within(monday, now)} GROUP BY c."chargedTo", c."dueAt" / ${7 * DAY}`;
    },
  },
  {
    name: 'Report, this year',
    path: () => '/report?period=year',
    bare: (now) => {
      const year = new Date(now).getUTCFullYear();
      return `${sums} WHERE ${within(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))} GROUP BY 1`;
    },
  },
  { name: 'Report, by job', path: () => '/report?by=job' },
  {
    name: 'Report, broken ones',
    path: () => '/report/list?kind=broken',
    bare: (now) => `SELECT c.*, p."name" FROM commitments c
      JOIN applications a ON a."id" = c."application" JOIN candidates p ON p."id" = a."candidate"
      WHERE ${within(...month(now))} AND (c."outcome" = 'late' OR (c."outcome" IS NULL AND c."dueAt" < ${now}))
      ORDER BY c."dueAt", c."id" LIMIT 51`,
  },
  { name: 'Audit', path: () => '/audit' },
  { name: 'Settings', path: () => '/settings' },
  { name: 'Me', path: () => '/me' },
];
