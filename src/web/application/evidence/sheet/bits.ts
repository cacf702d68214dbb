import type { Instant } from '../../../../kernel/instant';

/** What a line is put together from. */
export type Bit =
  | string
  /** A time, with its place; `short` where the place stands above its column. */
  | { at: Instant; short?: true }
  /** Hashes, keys, what a server said: as it is. */
  | { code: string }
  /** Somebody's own words, within a sentence. */
  | { said: string }
  /** Business time in seconds; `part` of what stands at the foot. */
  | { seconds: number; part?: true }
  | { link: string; href: string }
  /** What must not be overlooked. */
  | { strong: Bit };
export type Line = Bit[];

export interface Column {
  head: Line;
  /** Numbers stand on the right. */
  isNumber?: boolean;
  /** Its part of the width of a page of paper; the rest is shared by those without. */
  width?: number;
}

export interface TableBlock {
  kind: 'table';
  label: string;
  columns: Column[];
  /** Each cell of one line or of several. `mark`: the kind of a span of time. */
  rows: { cells: (Line | Line[])[]; mark?: string }[];
  foot?: Line[];
}

/** A part of the evidence, the same on a page and on paper. */
export type Block =
  | { kind: 'facts'; rows: { term: string; line: Line }[] }
  | { kind: 'line'; line: Line; isQuiet?: true }
  /** Somebody's own words. */
  | { kind: 'words'; text: string }
  | { kind: 'list'; title: Line; lines: Line[]; mark?: string }
  | { kind: 'fold'; title: Line; isOpen: boolean; blocks: Block[] }
  | TableBlock;

export interface Section {
  title: string;
  blocks: Block[];
}

/** All of the evidence, in somebody's language and by their clock. */
export interface Sheet {
  title: string;
  /** Whose promise, and for which job. */
  about: Line;
  state: 'late' | 'kept' | 'open' | 'released' | 'rescheduled';
  verdict: string;
  facts: Block;
  sections: Section[];
}
