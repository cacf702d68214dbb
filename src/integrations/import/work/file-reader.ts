import type { Instant } from '../../../kernel/instant';
import type { BadRow, ImportedApplication, Mapping } from '../draft';

/** How a file is to be read, as far as somebody said. */
export interface FileOptions {
  /** A name of an encoding; UTF-8 when it is not given. */
  encoding?: string;
  /** The sheet of a workbook. */
  sheet?: string;
}

/** Something that the file names, and in how many rows. */
export interface Named {
  name: string;
  count: number;
}

/** What stands in a file that must be known before its rows can be read. */
export interface Found {
  rows: number;
  /** The pipeline of jobs that are to be made; known once it was looked up here. */
  pipeline?: string;
  /** Whose export it seems to be. */
  vendor: string | null;
  /** Fields without which no row can be read, and that no column is known for. */
  missing: string[];
  /** Whether the order of day and month must be said; an example of such a date then. */
  dates: {
    isOpen: boolean;
    example: string | null;
    /** What the file itself shows by a day above 12: to be confirmed, and never taken for granted. */
    shown: 'day_first' | 'month_first' | null;
  };
  stages: Named[];
  jobs: Named[];
  recruiters: Named[];
  /** Those whose meaning is not known. */
  statuses: Named[];
}

/** A table of applications in a file. */
export interface OpenFile {
  header: string[];
  isHistory: boolean;
  /** As far as the header says. */
  columns: Mapping['columns'];
  /** Looks at every row. @param now what lies after it is wrong */
  look(mapping: Mapping, now: Instant): Promise<Found>;
  /** Every row, in the order of the file. @param now what lies after it is wrong */
  rows(mapping: Mapping, now: Instant): AsyncIterable<ImportedApplication | BadRow>;
  /** The file with only these rows, and what is wrong with each, as CSV. */
  badRows(bad: ReadonlyMap<number, BadRow>): AsyncIterable<string>;
}

/** Opens files of applications. */
export abstract class FileReader {
  /**
   * @param signal ends the reading, now and later, with an AbortError
   * @throws InputError for what is no table
   */
  abstract open(path: string, options: FileOptions, signal?: AbortSignal): Promise<OpenFile>;
}

export function isBadRow(row: ImportedApplication | BadRow): row is BadRow {
  return 'why' in row;
}
