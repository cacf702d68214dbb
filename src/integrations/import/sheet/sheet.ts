import type { BadRow } from '../draft';

/** The largest file that is read. */
export const LARGEST_FILE = 100 * 1024 * 1024;
/** More columns than any export has: what is above is no table of people. */
export const MOST_COLUMNS = 500;
/** Characters of one cell; Excel itself stops at 32,767. */
export const LONGEST_CELL = 100_000;

/** A cell in which the file holds no value that could be read. */
export interface BadCell {
  /** Counted from 0, as `cells`. */
  column: number;
  why: string;
}

/** A row under the header. */
export interface SheetRow {
  /** The line, or the row of a spreadsheet, on which it begins. The header's is mostly 1. */
  line: number;
  /** As many as the header has, unless the row is spoilt. */
  cells: string[];
  /** Why the row as a whole cannot be read; the cells are then as good as they could be told apart. */
  spoilt?: BadRow;
  /** Cells without a value: an error or a formula that was never reckoned. They do no harm in a column that is not read. */
  badCells?: BadCell[];
}

/** A table of a file, read row by row; the file is never in memory as a whole. */
export interface Sheet {
  kind: 'csv' | 'xlsx';
  /** Trimmed; a second "Name" is "Name (2)", one without a name "Column 3". No two are the same. */
  header: string[];
  /** Between cells of a CSV file; null for a spreadsheet. */
  delimiter: Delimiter | null;
  /** The sheets that can be seen in a spreadsheet, in its order; none for CSV. */
  sheets: string[];
  /** From the first row on, each time it is called. Rows whose cells are all blank are left out. */
  rows(): AsyncGenerator<SheetRow>;
}

/** What can part the cells of a CSV file. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How to open a file, where it does not say so by itself. */
export interface SheetOptions {
  /** One of ENCODINGS; UTF-8 when it is not given, and what a byte order mark says in any case. */
  encoding?: string;
  /** The spreadsheet's sheet by its name; else the first that can be seen. */
  sheet?: string;
}
