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
  /** The id of the stage in which it was opened, empty where that is not known; null for every stage. */
  stage?: string | null;
  /** Whose, where it is not everybody's: the ids of a team. */
  people?: readonly string[] | null;
  /** Of which jobs, where not of all: the ids of those of a department. */
  jobs?: readonly string[] | null;
}

/** In an address in place of a stage's id: that it is not known. */
export const NO_STAGE = '~none';

/** The stage that an address names. */
export function stageIn(asked: string | null): string | null {
  return asked === NO_STAGE ? '' : asked;
}

/** What may be counted, and listed: each number of a report is of one kind. */
export const KINDS = [
  ...(['due', 'people', 'kept', 'byPeople', 'machine', 'broken', 'charged', 'late'] as const),
  ...(['overdue', 'transport', 'rescheduled', 'released', 'open', 'candidates'] as const),
  ...(['waiting', 'selfReported', 'handedLate', 'colleague'] as const),
  ...(['feedbackAsked', 'feedbackGiven', 'feedbackDeclined'] as const),
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
    case 'waiting':
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
    case 'selfReported':
      return `((${KEPT}) OR c."outcome" = 'late') AND c."selfReported"`;
    case 'handedLate':
      return `${broken(now)} AND c."handedLate"`;
    case 'colleague':
      return `${kindIs('due', now)} AND EXISTS (SELECT 1 FROM colleague_requests r
        WHERE r."application" = c."application")`;
    case 'feedbackAsked':
      return `${kindIs('due', now)} AND c."feedback" IS NOT NULL`;
    case 'feedbackGiven':
      return `${kindIs('due', now)} AND c."feedback" = 'given'`;
    case 'feedbackDeclined':
      return `${kindIs('due', now)} AND c."feedback" = 'declined'`;
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
  const { from, to, recruiter, job, rule, stage = null, people = null, jobs = null } = selection;
  const person = `c."${isOpen ? 'owner' : 'chargedTo'}"`;
  const parts = [`c."chargedTo" IS NOT NULL`];
  if (from !== null && !isOpen) parts.push(`c."dueAt" >= ${from}`);
  if (to !== null && !isOpen) parts.push(`c."dueAt" < ${to}`);
  if (recruiter !== null) parts.push(`${person} = ${give(recruiter)}`);
  if (job !== null) parts.push(`c."job" = ${give(job)}`);
  if (rule !== null) parts.push(`c."rule" = ${give(rule)}`);
  if (stage !== null) parts.push(`COALESCE(c."stage", '') = ${give(stage)}`);
  if (people !== null) parts.push(among(person, people, give));
  if (jobs !== null) parts.push(among(`c."job"`, jobs, give));
  return parts.map((part) => `AND ${part}`).join(' ');
}

/**
 * The condition that a column names one of some. They are handed over as one value, since a statement takes no more than
 * 32,766 of them; as the names of an object, since both databases read those alike.
 */
export function among(column: string, ids: readonly string[], give: Give): string {
  if (ids.length === 0) return '1 = 0';
  const names = JSON.stringify(Object.fromEntries(ids.map((id) => [id, 1])));
  return `${column} IN (SELECT "key" FROM json_each(${give(names)}))`;
}
