import type { Instant } from '../../kernel/instant';
import type { StageKind } from '../../sla/event';
import type { Urgency } from '../commitments/urgency';
import type { StagePromise } from './stage-promise';

/** What is owed next on an application. */
export interface CardDue {
  at: Instant;
  state: Urgency;
  rule: string;
  title: string;
}

/** An application on the board. */
export interface Card {
  id: string;
  name: string;
  owner: string;
  /** How many local days it has been in its stage. */
  days: number;
  /** Null when nothing is owed. */
  due: CardDue | null;
}

/** A stage with the applications in it. */
export interface Column {
  id: string;
  name: string;
  kind: StageKind;
  /** All that are in it, shown or not. */
  count: number;
  late: number;
  /** What coming to it promises; null for nothing. */
  promise: StagePromise | null;
  /** How many come before the first one that is shown. */
  from: number;
  cards: Card[];
}

/** A job's applications by stage. */
export interface BoardView {
  job: {
    id: string;
    title: string;
    status: 'open' | 'closed';
    /** Null when the policy promises no first answer. */
    answer: StagePromise | null;
  };
  active: number;
  columns: Column[];
}

/** Which applications of a job a board shows. */
export interface BoardFilter {
  owner?: string;
  /** Part of a candidate's name. */
  name?: string;
  /** The stage of which not the first ones are shown, and how many come before. */
  after?: { stage: string; from: number };
}
