import type { ApplicationEvent, EventType, MessageDelivered } from '../event';
import type { Policy, Rule, Trigger } from '../policy/policy';
import { isContact } from '../policy/purpose';

interface Opening {
  rule: Rule;
  trigger: Trigger;
}

/** A policy laid out by event, so that each event looks only at the rules that it can open. */
export class RuleBook {
  private static readonly known = new WeakMap<Policy, RuleBook>();
  private readonly openings = new Map<EventType, Opening[]>();

  private constructor(readonly policy: Policy) {
    for (const rule of policy.rules) {
      for (const trigger of rule.on) {
        const list = this.openings.get(trigger.event) ?? [];
        this.openings.set(trigger.event, [...list, { rule, trigger }]);
      }
    }
  }

  static of(policy: Policy): RuleBook {
    const book = RuleBook.known.get(policy) ?? new RuleBook(policy);
    RuleBook.known.set(policy, book);
    return book;
  }

  /**
   * The rules that an event opens, each once, promises first.
   * @param types what the event acts as
   * @param admitted the rules that a delivered message may keep
   */
  openedBy(
    event: ApplicationEvent,
    types: readonly EventType[],
    admitted: ReadonlySet<Rule>,
  ): Rule[] {
    const opened = new Set<Rule>();
    for (const { rule, trigger } of types.flatMap((type) => this.openings.get(type) ?? [])) {
      if (matches(trigger, event, () => admitted.has(rule))) opened.add(rule);
    }
    return [...opened].sort((a, b) => Number(isPromise(b)) - Number(isPromise(a)));
  }

  /**
   * The rules that a message may keep: by its purpose, by its date where one is needed, and by its automation.
   * @param lastKeptByMachine whether an automated message kept the rule last
   */
  admitting(message: MessageDelivered, lastKeptByMachine: (rule: Rule) => boolean): Set<Rule> {
    const admits = (rule: Rule) =>
      message.purposes.some(
        (purpose) =>
          rule.keptBy.includes(purpose) &&
          (message.due !== undefined || !rule.datedOnly.includes(purpose)),
      ) &&
      (!message.automated ||
        rule.automated === 'always' ||
        (rule.automated === 'once' && !lastKeptByMachine(rule)));
    return new Set(this.policy.rules.filter(admits));
  }
}

/** True for a rule whose due time comes with the promise that opens it. */
export function isPromise(rule: Rule): boolean {
  return 'fromEvent' in rule.within;
}

function matches(trigger: Trigger, event: ApplicationEvent, isAdmitted: () => boolean): boolean {
  if (event.type === 'message.delivered') {
    return trigger.dated ? event.due !== undefined && isContact(event.purposes) : isAdmitted();
  }
  return trigger.kind === undefined || ('kind' in event && event.kind === trigger.kind);
}
