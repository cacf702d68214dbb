import { BusinessTime } from '../../src/calendar/business-time';
import { DAY_MS, parseDate } from '../../src/calendar/civil-date';
import { calendarFrom } from '../../src/calendar/presets';
import type { Instant } from '../../src/kernel/instant';
import { foldApplication, type ApplicationHistory } from '../../src/sla/engine/fold';
import type {
  ApplicationEvent,
  Channel,
  PlainEvent,
  PromiseKind,
  StageKind,
} from '../../src/sla/event';
import type { Policy } from '../../src/sla/policy/policy';
import { policyFrom } from '../../src/sla/policy/presets';
import type { Purpose } from '../../src/sla/policy/purpose';
import { judge, type Verdict } from '../../src/sla/report/verdict';

export const FI = calendarFrom('FI');
export const GOOD_PRACTICE = policyFrom('good-practice');

/** The instant of a Helsinki wall-clock time: "03-02 09:12" of 2026, or with a year before it. */
export function local(text: string): Instant {
  const full = text.length === 11 ? `2026-${text}` : text;
  const [date, time] = full.split(' ');
  const [hours, minutes] = time!.split(':');
  const ofDay = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return FI.zone.fromWall(parseDate(date!)! * DAY_MS + ofDay);
}

/** "03-02 09:12" for an instant of 2026 in Helsinki, with the year before it in others. */
export function shown(at: Instant): string {
  const text = new Date(at + FI.zone.offsetAt(at)).toISOString().slice(0, 16).replace('T', ' ');
  return text.startsWith('2026-') ? text.slice(5) : text;
}

interface Setting {
  policy?: Policy;
  calendar?: BusinessTime;
  application?: string;
}
interface Said {
  id?: string;
  automated?: boolean;
  channel?: Channel;
  /** Makes it a dated message. */
  due?: string;
}

/** An application's history told step by step, each step with its time; a message is not automated, by e-mail. */
export class History {
  readonly events: ApplicationEvent[] = [];
  private readonly policy: Policy;
  private readonly calendar: BusinessTime;
  private readonly application: string;
  private now = local('12-30 12:00');

  constructor(setting: Setting = {}) {
    this.policy = setting.policy ?? GOOD_PRACTICE;
    this.calendar = setting.calendar ?? FI;
    this.application = setting.application ?? 'maija';
  }

  /** Sets "now", which is the end of the year when nobody does. */
  until(time: string): this {
    this.now = local(time);
    return this;
  }

  event(event: ApplicationEvent): this {
    this.events.push(event);
    return this;
  }

  received(time: string, { owner = 'kaisa', applyUntil = '' } = {}): this {
    const at = local(time);
    const closing = applyUntil ? { applyUntil: local(applyUntil) } : {};
    return this.event({ type: 'application.received', at, job: 'sales', owner, ...closing });
  }

  delivered(time: string, purpose: string, said: Said = {}): this {
    return this.event({
      type: 'message.delivered',
      at: local(time),
      message: said.id ?? `m${this.events.length}`,
      purposes: purpose.split('+') as Purpose[],
      channel: said.channel ?? 'email',
      automated: said.automated ?? false,
      ...(said.due === undefined ? {} : { due: local(said.due) }),
    });
  }

  queued(time: string, message: string, automated = false): this {
    return this.event({ type: 'message.queued', at: local(time), message, automated });
  }

  bounced(time: string, message: string): this {
    return this.event({ type: 'message.bounced', at: local(time), message });
  }

  disputed(time: string, message: string): this {
    return this.event({ type: 'contact.disputed', at: local(time), message });
  }

  upheld(time: string, message: string): this {
    return this.event({ type: 'dispute.upheld', at: local(time), message });
  }

  promised(time: string, kind: PromiseKind, due: string, message = 'p1'): this {
    return this.event({ type: 'promise.made', at: local(time), kind, due: local(due), message });
  }

  rescheduled(time: string, ref: string, due: string, message: string): this {
    const at = local(time);
    return this.event({ type: 'promise.rescheduled', at, ref, due: local(due), message });
  }

  asked(time: string, kind: 'question' | 'other' = 'question'): this {
    return this.event({ type: 'message.received', at: local(time), message: 'q', kind });
  }

  held(time: string, interview = 'i1'): this {
    return this.event({ type: 'interview.held', at: local(time), interview });
  }

  notHeld(time: string, interview = 'i1'): this {
    return this.event({ type: 'interview.not_held', at: local(time), interview });
  }

  entered(time: string, kind: StageKind): this {
    return this.event({ type: 'stage.entered', at: local(time), stage: kind, kind });
  }

  handedTo(time: string, to: string): this {
    return this.event({ type: 'owner.changed', at: local(time), to });
  }

  /** An event that says all by having happened. */
  did(time: string, type: PlainType): this {
    return this.event({ type, at: local(time) });
  }

  fold(): ApplicationHistory {
    return foldApplication(this.policy, this.calendar, this.events, this.now);
  }

  verdicts(): Verdict[] {
    return judge(this.application, this.fold(), this.calendar, this.now);
  }

  /** What became of a rule's commitments, in order of opening. */
  of(rule: string): Verdict[] {
    return this.verdicts().filter((verdict) => verdict.rule === rule);
  }

  /** The same in words: "kept", "released promised", "overdue withdrawn". */
  became(rule: string): string[] {
    return this.of(rule).map(({ status, reason }) => (reason ? `${status} ${reason}` : status));
  }

  /** When a rule's commitments are due. */
  dues(rule: string): string[] {
    return this.of(rule).map(({ dueAt }) => shown(dueAt));
  }

  /** Why events were ignored. */
  irregular(): string[] {
    return this.fold().irregular.map(({ event, why }) => `${event.type}: ${why}`);
  }
}

type PlainType = PlainEvent['type'];

/** An application received on Monday 2 March 2026 at 9, in a month without holidays, unless told otherwise. */
export function history(setting: Setting = {}): History {
  return new History(setting);
}

/** The same with the application already received at "03-02 09:00" by kaisa. */
export function applied(setting: Setting = {}): History {
  return history(setting).received('03-02 09:00');
}

/** A rule of a policy file: due in 2 working days, kept by a reply, unless told otherwise. */
export function ruleFile(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    key: 'custom',
    title: 'Custom',
    on: ['decision.made'],
    within: { businessDays: 2 },
    whileOpen: 'keep',
    keptBy: ['reply'],
    automated: 'never',
    ...fields,
  };
}

/** good-practice and these rules. */
export function policyWith(...rules: Record<string, unknown>[]): Policy {
  return policyFrom({ name: 'test', extends: 'good-practice', rules });
}
