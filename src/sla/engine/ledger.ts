import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import type { ApplicationEvent, MessageDelivered } from '../event';
import type { End, Rule } from '../policy/policy';
import {
  isOverdue,
  setDue,
  stands,
  type Commitment,
  type Ending,
  type PromiseOrigin,
  type ReleaseReason,
} from './commitment';

/** What one application's candidate is and was owed, in order of opening. */
export class Ledger {
  readonly commitments: Commitment[] = [];
  private readonly keptByMachine = new Map<Rule, boolean>();
  private readonly promises = new Map<string, Commitment>();
  /** By rule, because a long history has many that ended, and may have many promises that stand. */
  private readonly mayStand = new Map<Rule, Commitment[]>();
  private readonly endedSinceLook = new Set<Rule>();

  constructor(private readonly calendar: BusinessTime) {}

  /** True when the last message that kept the rule was automated. */
  lastKeptByMachine(rule: Rule): boolean {
    return this.keptByMachine.get(rule) ?? false;
  }

  /** The latest promise that a message made. */
  promiseOf(message: string): Commitment | undefined {
    return this.promises.get(message);
  }

  /** Everything that can still be kept. */
  standing(): Commitment[] {
    return [...this.mayStand.keys()].flatMap((rule) => this.standingOf(rule));
  }

  /** A delivered message keeps everything that stands and that admits it, on time or late. */
  keep(message: MessageDelivered, admitted: ReadonlySet<Rule>): void {
    const { message: id, channel, automated, purposes, at } = message;
    const evidence = { message: id, channel, automated, purposes };
    for (const rule of admitted) {
      for (const commitment of this.standingOf(rule)) {
        this.end(commitment, { how: 'kept', at, evidence });
        this.keptByMachine.set(rule, automated);
      }
    }
  }

  /** What a message that bounced would have kept on time is owed until a working day after the bounce. */
  giveDay(message: MessageDelivered, admitted: ReadonlySet<Rule>, bouncedAt: Instant): void {
    const until = this.calendar.due(bouncedAt, { businessDays: 1 });
    for (const rule of admitted) {
      for (const commitment of this.standingOf(rule)) {
        if (isOverdue(commitment, message.at)) continue;
        commitment.daysGiven.push({ from: bouncedAt, until });
        setDue(commitment, commitment.ownDue);
      }
    }
  }

  /** An end releases what names it. What is overdue stays broken; its overrun stops here. */
  releaseOn(end: End | 'erased', at: Instant): void {
    for (const rule of this.mayStand.keys()) {
      if (end === 'erased' || rule.releasedBy.includes(end)) this.releaseAll(rule, at, end);
    }
  }

  /** A new date has been told: the old promise ends, if it still stands and is not yet late. */
  endAsRescheduled(old: Commitment, at: Instant): void {
    if (stands(old) && !isOverdue(old, at)) this.end(old, { how: 'rescheduled', at });
  }

  /** Opens a commitment, unless one that stands keeps its place. A new date of a promise always opens one. */
  open(rule: Rule, event: ApplicationEvent, promise?: PromiseOrigin & { due: Instant }): void {
    const isNewDate = promise !== undefined && promise.reschedules > 0;
    const isTaken = !isNewDate && rule.whileOpen !== 'stack' && this.standingOf(rule).length > 0;
    if ((isTaken && rule.whileOpen === 'keep') || this.waitsForDate(rule)) return;
    if (isTaken) this.releaseAll(rule, event.at, 'superseded');
    const dueAt = promise?.due ?? this.dueOf(rule, event);
    const commitment: Commitment = {
      rule,
      openedAt: event.at,
      promise: promise
        ? { message: promise.message, reschedules: promise.reschedules, text: promise.text }
        : null,
      dueAt,
      ownDue: dueAt,
      daysGiven: [],
      leftAtPause: null,
      end: null,
    };
    this.commitments.push(commitment);
    const standing = this.mayStand.get(rule);
    if (standing) standing.push(commitment);
    else this.mayStand.set(rule, [commitment]);
    if (!promise) return;
    this.promises.set(promise.message, commitment);
    this.yieldTo(rule, promise.due, event.at);
  }

  private standingOf(rule: Rule): readonly Commitment[] {
    const list = this.mayStand.get(rule) ?? [];
    if (!this.endedSinceLook.delete(rule)) return list;
    const standing = list.filter(stands);
    this.mayStand.set(rule, standing);
    return standing;
  }

  private end(commitment: Commitment, ending: Ending): void {
    commitment.end = ending;
    this.endedSinceLook.add(commitment.rule);
  }

  private releaseAll(rule: Rule, at: Instant, reason: ReleaseReason): void {
    for (const commitment of this.standingOf(rule)) {
      this.end(commitment, { how: 'released', at, reason });
    }
  }

  /** A candidate who was given a date waits for that date: open rules that yield to it are released. */
  private yieldTo(promise: Rule, due: Instant, at: Instant): void {
    for (const rule of this.mayStand.keys()) {
      if (!rule.yieldsTo.includes(promise.key)) continue;
      for (const commitment of this.standingOf(rule)) {
        const isTooLate =
          rule.yieldsAtMost !== undefined &&
          due > this.calendar.due(commitment.openedAt, { businessDays: rule.yieldsAtMost });
        if (isOverdue(commitment, at) || isTooLate) continue;
        this.end(commitment, { how: 'released', at, reason: 'promised' });
      }
    }
  }

  /** True while a promise stands that the rule yields to without limit: then the date given is the next word. */
  private waitsForDate(rule: Rule): boolean {
    if (rule.yieldsTo.length === 0 || rule.yieldsAtMost !== undefined) return false;
    const promises = [...this.mayStand.keys()].filter(({ key }) => rule.yieldsTo.includes(key));
    return promises.some((promise) => this.standingOf(promise).length > 0);
  }

  private dueOf(rule: Rule, event: ApplicationEvent): Instant {
    if ('fromEvent' in rule.within) throw new Error(`${rule.key} opened without a due time`);
    const closing =
      rule.countFrom && event.type === 'application.received' ? event.applyUntil : undefined;
    const start = Math.max(event.at, closing ?? event.at) as Instant;
    return this.calendar.due(start, rule.within);
  }
}
