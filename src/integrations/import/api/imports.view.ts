import { formatInstant, type Instant } from '../../../kernel/instant';
import type { ImportRow } from '../../../store/entities/import/import-row.entity';
import type { ImportRun, ImportStatus } from '../../../store/entities/import/import-run.entity';
import type { Mapping } from '../draft';
import type { ImportChoices, ImportCounts, OpenQuestions } from '../runs/import-choices';
import type { ImportOptions, ImportSheet } from '../runs/import-sheets';
import type { Found } from '../work/file-reader';

/** How far an import is. */
export interface ImportItem {
  id: string;
  status: ImportStatus;
  fileName: string;
  bytes: number;
  createdAt: string;
  finishedAt: string | null;
  /** Rows of the file, and those that were gone through. */
  total: number;
  done: number;
  /** What would come of it; once it runs, what came of it. */
  counts: ImportCounts;
  choices: ImportChoices | null;
  /** Why it failed, or did not go back as a whole. */
  problem: string | null;
}

export interface ImportsView {
  items: ImportItem[];
}

/** A row that is left out, and why. */
export interface LeftOutView {
  line: number;
  column: string | null;
  why: string;
}

/** A row as it would be. */
export interface FirstRowView {
  line: number;
  candidate: string;
  email: string | null;
  job: string;
  stage: string;
  owner: string;
  status: string;
  appliedAt: string | null;
  outcome: 'new' | 'known' | 'duplicate';
}

export interface ImportView extends ImportItem {
  by: string;
  header: string[] | null;
  isHistory: boolean;
  mapping: Mapping | null;
  found: Found | null;
  /** What must be said before it can be checked. */
  questions: OpenQuestions | null;
  options: ImportOptions | null;
  /** The first twenty as they would be. */
  first: FirstRowView[] | null;
  /** The first hundred. */
  bad: LeftOutView[];
  duplicates: LeftOutView[];
  /** Of how many applications something has happened since; null where that was not looked at. */
  touched: number | null;
}

export function itemOf(run: ImportRun): ImportItem {
  const { id, status, fileName, bytes, createdAt, finishedAt, total, done, problem } = run;
  return {
    ...{ id, status, fileName, bytes, createdAt: formatInstant(createdAt) },
    ...{ finishedAt: finishedAt === null ? null : formatInstant(finishedAt), total, done },
    counts: run.counts as ImportCounts,
    ...{ choices: run.choices as ImportChoices | null, problem },
  };
}

export function viewOf(sheet: ImportSheet): ImportView {
  const { run, by, mapping, found, questions, options, touched } = sheet;
  const first = run.first as (Omit<FirstRowView, 'appliedAt'> & { appliedAt: number | null })[];
  return {
    ...{ ...itemOf(run), by, header: run.header, isHistory: run.isHistory, mapping, found },
    ...{ questions, options, touched },
    first:
      run.first &&
      first.map((row) => ({
        ...row,
        appliedAt: row.appliedAt === null ? null : formatInstant(row.appliedAt as Instant),
      })),
    ...{ bad: sheet.bad.map(leftOut), duplicates: sheet.duplicates.map(leftOut) },
  };
}

function leftOut({ line, column, why }: ImportRow): LeftOutView {
  return { line, column, why: why ?? '' };
}
