import type { Found } from '../work/file-reader';

/**
 * When promises start: at the import, and what was before it is taken as done elsewhere; or at their true times, so that
 * what was not kept then is broken.
 */
export const PROMISE_STARTS = ['from_import', 'for_the_record'] as const;
export type PromiseStart = (typeof PROMISE_STARTS)[number];

/** What is confirmed, each thing of its own. */
export interface ImportChoices {
  promises: PromiseStart;
  /** Candidates under way are told that their application is here. */
  mails: boolean;
  /** Promises that were broken before the import count as broken. */
  breaches: boolean;
}

/** What an import comes to. */
export interface ImportCounts {
  /** Applications that are not here yet. */
  new: number;
  /** Those of them that have ended. */
  ended: number;
  /** Those of them of which nobody knows when they were made. */
  undated: number;
  known: number;
  duplicates: number;
  bad: number;
  /** Promises that would be broken at once if they started at their true times. */
  broken: number;
  /** Rows with neither an id nor an address. */
  nameless: number;
}

export function noCounts(): ImportCounts {
  return {
    ...{ new: 0, ended: 0, undated: 0, known: 0, duplicates: 0, bad: 0, broken: 0, nameless: 0 },
  };
}

/** Something that the file names and somebody here must say what it is. */
export interface OpenQuestions {
  /** Fields without a column. */
  missing: Found['missing'];
  dates: boolean;
  stages: string[];
  jobs: string[];
  recruiters: string[];
  statuses: string[];
}

export function areOpen({ missing, dates, ...names }: OpenQuestions): boolean {
  return missing.length > 0 || dates || Object.values(names).some((list) => list.length > 0);
}

/** A row as it would be. */
export interface FirstRow {
  line: number;
  candidate: string;
  email: string | null;
  job: string;
  stage: string;
  owner: string;
  status: string;
  appliedAt: number | null;
  outcome: 'new' | 'known' | 'duplicate';
}
