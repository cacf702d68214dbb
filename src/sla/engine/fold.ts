import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import type {
  ApplicationEvent,
  ApplicationReceived,
  EventType,
  MessageDelivered,
  PromiseRescheduled,
} from '../event';
import type { Policy, Rule } from '../policy/policy';
import { isContact, tellsTheEnd } from '../policy/purpose';
import type { Commitment, PromiseOrigin } from './commitment';
import { Ledger } from './ledger';
import { Owners } from './owners';
import { Pause } from './pause';
import { RuleBook } from './rule-book';
import { Silences } from './silences';
import { Stages } from './stages';
import { findVoids, type Voids } from './voids';

/** An event that the engine ignored, and why. */
export interface Irregular {
  event: ApplicationEvent;
  why: string;
}

/** What one application's events come to. */
export interface ApplicationHistory {
  job: string | null;
  commitments: Commitment[];
  owners: Owners;
  stages: Stages;
  silences: Silences;
  irregular: Irregular[];
  /** When a person first queued each message. */
  queuedAt: ReadonlyMap<string, Instant>;
  /** The end of the budget of a pause that goes on; null when the clock runs. */
  pausedUntil: Instant | null;
}

const NONE: ReadonlySet<Rule> = new Set();

/**
 * Folds one application's events into what was owed, kept and broken (design, section 4). Pure.
 * @param events in order of `at`, the first `application.received`
 * @param until "now": later events are ignored
 */
export function foldApplication(
  policy: Policy,
  calendar: BusinessTime,
  events: readonly ApplicationEvent[],
  until: Instant,
): ApplicationHistory {
  const [first] = events;
  if (first?.type !== 'application.received') {
    throw new Error('a history begins with application.received');
  }
  const happened = events.filter(({ at }) => at <= until);
  // what was taken in by mistake never was: nothing is owed, and nothing was kept or broken
  const isVoid = happened.some(({ type }) => type === 'application.voided');
  if (isVoid) return nothing(first, happened);
  const fold = new Fold(policy, calendar, first, happened);
  for (const event of happened) fold.apply(event);
  return fold.result(until);
}

/** What an application comes to that is void as a whole. */
function nothing(
  { job, owner, stage, at }: ApplicationReceived,
  events: readonly ApplicationEvent[],
): ApplicationHistory {
  const owners = new Owners(owner, at);
  for (const event of events)
    if (event.type === 'owner.changed') owners.handOver(event.to, event.at);
  return {
    ...{ job, commitments: [], owners, stages: new Stages(stage ?? null, at) },
    silences: new Silences(null),
    ...{ irregular: [], queuedAt: new Map(), pausedUntil: null },
  };
}

/** The state of a fold. Each event acts in the order: keep, release, open. */
class Fold {
  private readonly book: RuleBook;
  private readonly ledger: Ledger;
  private readonly pause: Pause;
  private readonly owners: Owners;
  private readonly stages: Stages;
  private readonly silences: Silences;
  private readonly voids: Voids;
  private readonly job: string | null;
  private readonly irregular: Irregular[] = [];
  private readonly queuedAt = new Map<string, Instant>();
  private readonly delivered = new Set<string>();
  private wordsSaid: ReadonlyMap<string, string> | null = null;
  private waiting: { old: Commitment; message: string }[] = [];
  private ended = false;

  constructor(
    policy: Policy,
    calendar: BusinessTime,
    first: ApplicationReceived,
    private readonly events: readonly ApplicationEvent[],
  ) {
    this.job = first.job;
    this.book = RuleBook.of(policy);
    this.ledger = new Ledger(calendar);
    this.pause = new Pause(this.ledger, calendar, policy.maxPause);
    this.owners = new Owners(first.owner, first.at);
    this.stages = new Stages(first.stage ?? null, first.at);
    this.silences = new Silences(first.at);
    this.voids = findVoids(events);
  }

  result(until: Instant): ApplicationHistory {
    this.pause.expire(until);
    const { job, owners, stages, silences, irregular, queuedAt } = this;
    const { commitments } = this.ledger;
    const known = { job, owners, stages, silences, irregular, queuedAt };
    return { ...known, commitments, pausedUntil: this.pause.until };
  }

  apply(event: ApplicationEvent): void {
    this.pause.expire(event.at);
    if (event.type === 'message.delivered') {
      this.deliver(event);
    } else if (this.takesEffect(event)) {
      const types = actsAs(event);
      for (const type of types) this.endOn(type, event.at);
      this.open(event, types);
    }
  }

  /** What an event does of its own. False for a void or irregular one, which then opens nothing either. */
  private takesEffect(event: Exclude<ApplicationEvent, MessageDelivered>): boolean {
    switch (event.type) {
      case 'promise.rescheduled':
        return this.isRegular(event, this.reschedule(event));
      case 'clock.paused':
        return this.isRegular(event, this.pause.begin(event.at));
      case 'interview.held':
        return !this.voids.interviews.has(event);
      case 'decision.made':
        return !this.voids.decisions.has(event);
      case 'decision.undone':
        return this.isRegular(event, this.voids.vain.get(event) ?? null);
      case 'message.queued':
        if (!event.automated && !this.queuedAt.has(event.message)) {
          this.queuedAt.set(event.message, event.at);
        }
        return true;
      case 'stage.entered':
        this.stages.enter(event.stage, event.at);
        return true;
      case 'owner.changed':
        this.owners.handOver(event.to, event.at);
        return true;
      case 'clock.resumed':
      case 'message.received':
        this.pause.resume(event.at);
        return true;
      case 'question.waived':
        this.ledger.releaseOn('waived', event.at);
        return true;
      case 'application.reopened':
        this.ended = false;
        this.silences.resume(event.at);
        return true;
      default:
        return true;
    }
  }

  private deliver(message: MessageDelivered): void {
    const admitted = this.book.admitting(message, (rule) => this.ledger.lastKeptByMachine(rule));
    const voided = this.voids.deliveries.get(message);
    if (voided) {
      if (voided.bouncedAt !== null && !voided.disputed) {
        this.ledger.giveDay(message, admitted, voided.bouncedAt);
      }
      return;
    }
    this.delivered.add(message.message);
    this.pause.note(message);
    if (isContact(message.purposes)) this.silences.contact(message.at);
    this.ledger.keep(message, admitted);
    for (const { old } of this.waiting.filter((one) => one.message === message.message)) {
      this.ledger.endAsRescheduled(old, message.at);
    }
    this.waiting = this.waiting.filter((one) => one.message !== message.message);
    if (tellsTheEnd(message.purposes)) {
      this.ledger.releaseOn('told', message.at);
      this.silences.end(message.at);
      this.ended = true;
    }
    this.open(message, [message.type], admitted);
  }

  /** @returns why the rescheduling is irregular and was ignored, or null */
  private reschedule(event: PromiseRescheduled): string | null {
    const old = this.ledger.promiseOf(event.ref);
    if (!old?.promise) return `no promise with the message ${event.ref} is known`;
    const { reschedules } = old.promise;
    this.openRule(old.rule, event, { ...this.originOf(event), reschedules: reschedules + 1 });
    if (reschedules >= this.book.policy.maxReschedules) return null;
    if (this.delivered.has(event.message)) this.ledger.endAsRescheduled(old, event.at);
    else this.waiting.push({ old, message: event.message });
    return null;
  }

  /** Ends that release: of the application, or of the candidate's data. */
  private endOn(type: EventType, at: Instant): void {
    if (type === 'application.withdrawn') this.ledger.releaseOn('withdrawn', at);
    else if (type === 'application.hired') this.ledger.releaseOn('hired', at);
    else if (type === 'candidate.erased') this.ledger.releaseOn('erased', at);
    else return;
    this.silences.end(at);
    this.ended = true;
  }

  private open(event: ApplicationEvent, types: readonly EventType[], admitted = NONE): void {
    for (const rule of this.book.openedBy(event, types, admitted)) {
      const promise = 'fromEvent' in rule.within ? this.originOf(event) : undefined;
      this.openRule(rule, event, promise);
    }
  }

  private openRule(rule: Rule, event: ApplicationEvent, promise?: Promised): void {
    if (this.ended && !rule.standsAfterEnd) return;
    this.ledger.open(rule, event, promise);
  }

  /** The promise that an event makes; its words are its own, or those of the message that said it. */
  private originOf(event: ApplicationEvent): Promised {
    if (!('message' in event) || !('due' in event) || event.due === undefined) {
      throw new Error(`${event.type} carries no due time`);
    }
    const text = event.text ?? this.wordsOf(event.message);
    return { message: event.message, due: event.due, reschedules: 0, text };
  }

  private wordsOf(message: string): string | null {
    this.wordsSaid ??= new Map(
      this.events.flatMap((event) =>
        event.type === 'message.delivered' && event.text ? [[event.message, event.text]] : [],
      ),
    );
    return this.wordsSaid.get(message) ?? null;
  }

  private isRegular(event: ApplicationEvent, why: string | null): boolean {
    if (why !== null) this.irregular.push({ event, why });
    return why === null;
  }
}

type Promised = PromiseOrigin & { due: Instant };

/** A stage may say what an event of its own would: rejected is a decision, hired and withdrawn are ends. */
function actsAs(event: ApplicationEvent): EventType[] {
  if (event.type !== 'stage.entered') return [event.type];
  switch (event.kind) {
    case 'rejected':
      return ['stage.entered', 'decision.made'];
    case 'hired':
      return ['stage.entered', 'application.hired'];
    case 'withdrawn':
      return ['stage.entered', 'application.withdrawn'];
    default:
      return ['stage.entered'];
  }
}
