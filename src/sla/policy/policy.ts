import type { Within } from '../../calendar/business-time';
import type { EventType, PromiseKind, StageKind } from '../event';
import type { Purpose } from './purpose';

/** The ends of an application, or of a question, that release what is owed. */
export const ENDS = ['withdrawn', 'hired', 'told', 'waived'] as const;
export type End = (typeof ENDS)[number];

/** What opens a commitment: an event, narrowed by its kind, or a message that carries a date. */
export interface Trigger {
  readonly event: EventType;
  readonly kind?: StageKind | PromiseKind | 'question' | 'other';
  /** On message.delivered: any dated contact, rather than a message that keeps the rule. */
  readonly dated?: true;
}

/** What is owed on which event, within what time, and what keeps it (design, section 4). */
export interface Rule {
  readonly key: string;
  /** What is owed, in words for people. */
  readonly title: string;
  readonly on: readonly Trigger[];
  /** Count from the closing date for applications when that is later than the event. */
  readonly countFrom?: 'applyUntil';
  readonly within: Within | { fromEvent: true };
  /** A second opening event while one stands: changes nothing, takes its place, or adds another. */
  readonly whileOpen: 'keep' | 'restart' | 'stack';
  readonly keptBy: readonly Purpose[];
  /** Purposes of `keptBy` that keep it only when the message carries a date. */
  readonly datedOnly: readonly Purpose[];
  /** Whether an automated message may keep it; `once`: not twice in a row. */
  readonly automated: 'never' | 'always' | 'once';
  readonly pausable: boolean;
  /** Rules of promises that take its place when they open. */
  readonly yieldsTo: readonly string[];
  /**
   * A promise due later than so many working days after the opening takes nobody's place. Without a limit the
   * rule also does not open while such a promise stands: the date given is the next word.
   */
  readonly yieldsAtMost?: number;
  /** `breaches`: one that was kept earns nothing in the figures. */
  readonly scored: 'all' | 'breaches';
  readonly releasedBy: readonly End[];
  readonly standsAfterEnd: boolean;
  /** The law behind it, and where it stands written. */
  readonly statutory?: { readonly law: string; readonly source: string };
  /** Shares of the time used at which the owner is warned. */
  readonly warnAt: readonly number[];
  /** How long after the breach HR leads hear of it. */
  readonly escalateAfter: Within;
  /** A breach asks the owner for a new date, and with it the candidate gets an apology. */
  readonly newDateOnBreach: boolean;
}

/** A version of what a company promises its candidates: immutable once used. */
export interface Policy {
  readonly name: string;
  readonly version: number;
  readonly rules: readonly Rule[];
  /** Working days after which a pause ends by itself. */
  readonly maxPause: number;
  /** How often the date of one promise may be moved with effect. */
  readonly maxReschedules: number;
}
