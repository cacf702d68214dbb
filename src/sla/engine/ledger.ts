import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import type { ApplicationEvent, MessageDelivered } from '../event';
import type { End, Rule } from '../policy/policy';
import {
  isOverdue,
  setDue,
  stands,
  type Commitment,
  type PromiseOrigin,
  type ReleaseReason,
} from './commitment';

/** What one application's candidate is and was owed, in order of opening. */
export class Ledger {
  readonly commitments: Commitment[] = [];
  private readonly keptByMachine = new Map<Rule, boolean>();
  private mayStand: Commitment[] = [];

  constructor(private readonly calendar: BusinessTime) {}

  /** True when the last message that kept the rule was automated. */
  lastKeptByMachine(rule: Rule): boolean {
    return this.keptByMachine.get(rule) ?? false;
  }

  /** What can still be kept, in order of opening. Most of a long history has ended and is not looked at again. */
  standing(): readonly Commitment[] {
    if (!this.mayStand.every(stands)) this.mayStand = this.mayStand.filter(stands);
    return this.mayStand;
  }

  /** A delivered message keeps everything that stands and that admits it, on time or late. */
  keep(message: MessageDelivered, admitted: ReadonlySet<Rule>): void {
    const { message: id, channel, automated } = message;
    for (const commitment of this.standing()) {
      if (!admitted.has(commitment.rule)) continue;
      const evidence = { message: id, channel, automated };
      commitment.end = { how: 'kept', at: message.at, evidence };
      this.keptByMachine.set(commitment.rule, automated);
    }
  }

  /** What a message that bounced would have kept on time is owed until a working day after the bounce. */
  giveDay(message: MessageDelivered, admitted: ReadonlySet<Rule>, bouncedAt: Instant): void {
    const until = this.calendar.due(bouncedAt, { businessDays: 1 });
    for (const commitment of this.standing()) {
      if (!admitted.has(commitment.rule) || isOverdue(commitment, message.at)) continue;
      commitment.daysGiven.push({ from: bouncedAt, until });
      setDue(commitment, commitment.ownDue);
    }
  }

  /** An end releases what names it. What is overdue stays broken; its overrun stops here. */
  releaseOn(end: End | 'erased', at: Instant): void {
    for (const commitment of this.standing()) {
      if (end === 'erased' || commitment.rule.releasedBy.includes(end)) {
        this.release(commitment, at, end);
      }
    }
  }

  /** Opens a commitment, unless one that stands keeps its place. A new date of a promise always opens one. */
  open(rule: Rule, event: ApplicationEvent, promise?: PromiseOrigin & { due: Instant }): void {
    const isNewDate = promise !== undefined && promise.reschedules > 0;
    const before = isNewDate ? [] : this.standing().filter((one) => one.rule === rule);
    if (rule.whileOpen === 'keep' && before.length > 0) return;
    if (this.waitsForDate(rule)) return;
    if (rule.whileOpen === 'restart') {
      for (const commitment of before) this.release(commitment, event.at, 'superseded');
    }
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
    this.mayStand = [...this.standing(), commitment];
    if (promise) this.yieldTo(rule, promise.due, event.at);
  }

  private release(commitment: Commitment, at: Instant, reason: ReleaseReason): void {
    commitment.end = { how: 'released', at, reason };
  }

  /** A candidate who was given a date waits for that date: open rules that yield to it are released. */
  private yieldTo(promise: Rule, due: Instant, at: Instant): void {
    for (const commitment of this.standing()) {
      const { yieldsTo, yieldsAtMost } = commitment.rule;
      if (!yieldsTo.includes(promise.key) || isOverdue(commitment, at)) continue;
      const latest =
        yieldsAtMost === undefined
          ? due
          : this.calendar.due(commitment.openedAt, { businessDays: yieldsAtMost });
      if (due <= latest) this.release(commitment, at, 'promised');
    }
  }

  /** True while a promise stands that the rule yields to without limit: then the date given is the next word. */
  private waitsForDate(rule: Rule): boolean {
    return (
      rule.yieldsTo.length > 0 &&
      rule.yieldsAtMost === undefined &&
      this.standing().some((commitment) => rule.yieldsTo.includes(commitment.rule.key))
    );
  }

  private dueOf(rule: Rule, event: ApplicationEvent): Instant {
    if ('fromEvent' in rule.within) throw new Error(`${rule.key} opened without a due time`);
    const closing =
      rule.countFrom && event.type === 'application.received' ? event.applyUntil : undefined;
    const start = Math.max(event.at, closing ?? event.at) as Instant;
    return this.calendar.due(start, rule.within);
  }
}
