/** A row that cannot be read: where, and what was expected. */
export interface RowProblem {
  line: number;
  /** The column as the file calls it; null when the row as a whole is at fault. */
  column: string | null;
  why: string;
  /** True when it is only because another row of the application could not be read. */
  follows?: true;
}

/** Thrown while a row is being read; the reader adds the line. */
export class UnreadableCell extends Error {
  constructor(
    readonly column: string | null,
    why: string,
  ) {
    super(why);
  }
}
