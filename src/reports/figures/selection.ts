import type { Instant } from '../../kernel/instant';

/** What a report is about. */
export interface Selection {
  /** By due time, from and including; null leaves that side open. */
  from: Instant | null;
  /** Up to and without. */
  to: Instant | null;
  /** The id of who is charged; null for everybody. */
  recruiter: string | null;
  job: string | null;
  rule: string | null;
  /** Of which jobs, where not of all: the ids of those of a department. */
  jobs?: readonly string[] | null;
}

/** What may be counted, and listed: each number of a report is of one kind. */
export const KINDS = [
  ...(['due', 'people', 'kept', 'byPeople', 'machine', 'broken', 'charged', 'late'] as const),
  ...(['overdue', 'transport', 'rescheduled', 'released', 'open', 'candidates'] as const),
  'explained' as const,
];
export type Kind = (typeof KINDS)[number];

/** Hands a value over to a statement and says how it is named there. */
export type Give = (value: unknown) => string;

const KEPT = `c."outcome" = 'kept' AND c."scored"`;

/** Stands and its time is over: that is seen by the clock alone. */
function standsLate(now: Instant): string {
  return `c."outcome" IS NULL AND c."dueAt" < ${now}`;
}

function broken(now: Instant): string {
  return `(c."outcome" IN ('late', 'overdue') OR (${standsLate(now)}))`;
}

/** Which commitments `c` are of a kind, in SQL that both databases read (design, section 5). */
export function kindIs(kind: Kind, now: Instant): string {
  switch (kind) {
    case 'kept':
      return KEPT;
    case 'machine':
      return `${KEPT} AND c."keptByMachine"`;
    case 'byPeople':
      return `${KEPT} AND NOT c."keptByMachine"`;
    case 'late':
      return `c."outcome" = 'late'`;
    case 'transport':
      return `c."outcome" = 'late' AND c."lateInTransport"`;
    case 'overdue':
      return `(c."outcome" = 'overdue' OR (${standsLate(now)}))`;
    case 'broken':
    case 'candidates':
      return broken(now);
    case 'charged':
      return `${broken(now)} AND NOT c."lateInTransport"`;
    case 'explained':
      return `${broken(now)} AND EXISTS (SELECT 1 FROM explanations e
        WHERE e."application" = c."application" AND e."commitment" = c."key")`;
    case 'due':
      return `((${KEPT}) OR ${broken(now)})`;
    case 'people':
      return `((${kindIs('byPeople', now)}) OR (${kindIs('charged', now)}))`;
    case 'open':
      return `c."outcome" IS NULL AND c."dueAt" >= ${now}`;
    case 'rescheduled':
    case 'released':
      return `c."outcome" = '${kind}'`;
  }
}

/**
 * Which commitments `c` a selection has, each beginning with AND.
 * @param isOpen for those not due yet: they count in every period, and for who answers now
 */
export function selected(selection: Selection, give: Give, isOpen = false): string {
  const { from, to, recruiter, job, rule } = selection;
  const parts = [`c."chargedTo" IS NOT NULL`];
  if (from !== null && !isOpen) parts.push(`c."dueAt" >= ${from}`);
  if (to !== null && !isOpen) parts.push(`c."dueAt" < ${to}`);
  if (recruiter !== null) parts.push(`c."${isOpen ? 'owner' : 'chargedTo'}" = ${give(recruiter)}`);
  if (job !== null) parts.push(`c."job" = ${give(job)}`);
  if (rule !== null) parts.push(`c."rule" = ${give(rule)}`);
  return parts.map((part) => `AND ${part}`).join(' ');
}
