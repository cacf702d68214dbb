import type { Instant } from '../../kernel/instant';
import type { Base, Fact } from './facts';

/** What a case tells beside when it was; which of the others it has says the code. */
export interface Detail {
  code:
    | 'inside'
    | 'unasked'
    | 'spent'
    | 'to'
    | 'used'
    | 'due'
    | 'newDue'
    | 'moved'
    | 'disputed'
    | 'upheld'
    | 'dismissed'
    | 'waivedBy'
    | 'contested'
    | 'undone';
  at?: Instant;
  /** A user's id. */
  who?: string;
  /** 0..1, of a promise's time. */
  share?: number;
}

/** One thing that happened and is counted. */
export interface Case {
  /** Of the event, the contact or the commitment. */
  id: string;
  /** Who it counts for: a user's id. */
  person: string;
  application: string;
  at: Instant;
  /** The commitment that it is about, where there is one. */
  commitment: string | null;
  facts: readonly Fact[];
  details: readonly Detail[];
}

/** What is looked at. */
export interface Asked {
  from: Instant;
  /** Up to and without. */
  to: Instant;
  /** Only of these jobs; null for all. */
  jobs: readonly string[] | null;
  /** Only what counts for this user; null for everybody. */
  person: string | null;
  now: Instant;
}

/** What was found of one base. */
export interface Gathered {
  base: Base | null;
  /** How many there are of the base, by who they count for. */
  of: ReadonlyMap<string, number>;
  cases: readonly Case[];
  /** How many cases there are, by who they count for: where they are many and nobody asked for them. */
  counts?: ReadonlyMap<string, number>;
}

/** Finds what counts for one base. */
export interface Gatherer {
  /** @param isList whether the cases themselves are asked for, or how many there are */
  gather(asked: Asked, isList: boolean): Promise<Gathered>;
}
