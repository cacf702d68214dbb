import { Injectable } from '@nestjs/common';
import { encodeTime } from 'ulid';
import { BusinessTime } from '../../../calendar/business-time';
import type { CalendarDefinition } from '../../../calendar/definition';
import { statesOf } from '../../../journey/record/commitments.repository';
import { Journal } from '../../../journey/record/journal.repository';
import { eventOf } from '../../../journey/record/journal-event';
import { Terms } from '../../../journey/record/terms';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import { foldApplication } from '../../../sla/engine/fold';
import type { Policy } from '../../../sla/policy/policy';
import { STATUTORY_NAMES, withStatutory } from '../../../sla/policy/presets';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { EffectFiles, type Tried } from './effect.repository';

/** A promise whose due time would have been another. */
export interface MovedPromise {
  application: ApplicationId;
  candidate: string;
  rule: string;
  title: string;
  before: Instant;
  /** Null for one that would not have been made. */
  after: Instant | null;
}

/** What a change would have done to the open promises of the last three months. */
export interface Effect {
  /** How many open promises were looked at. */
  promises: number;
  earlier: number;
  later: number;
  /** Would not have been made. */
  gone: number;
  /** Would have been made in addition. */
  added: number;
  /** The first ten, by their due time. */
  first: MovedPromise[];
  /** More applications than were looked at. */
  isCut: boolean;
}

/** Terms to be tried out, in place of those that applications were received under. */
export interface Trial {
  policy?: Policy;
  calendar?: CalendarDefinition;
}

const LOOKBACK_MS = 92 * 24 * 3600_000;
const MOST = 300;
const SHOWN = 10;

/** Tries changed terms out on what is owed now. Nothing of it is kept: what was promised stays as it is. */
@Injectable()
export class TermsEffect {
  constructor(
    private readonly units: UnitOfWork,
    private readonly files: EffectFiles,
    private readonly journal: Journal,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  /** @param replaced the hashes of the versions in whose place the trial stands */
  async of(replaced: readonly string[], trial: Trial): Promise<Effect> {
    return this.units.snapshot(async () => {
      const now = this.clock.now();
      const from = earliestId((now - LOOKBACK_MS) as Instant);
      const kind = trial.calendar ? 'calendar' : 'policy';
      const hashes = kind === 'policy' ? await this.withLaws(replaced, from) : replaced;
      const tried = hashes.length === 0 ? [] : await this.files.under(kind, hashes, from, MOST + 1);
      const looked = tried.slice(0, MOST);
      const effect: Effect = {
        ...{ promises: 0, earlier: 0, later: 0, gone: 0, added: 0, first: [] },
        isCut: tried.length > MOST,
      };
      const names = await this.files.namesOf(looked.map(({ candidate }) => candidate));
      const journals = await this.journal.ofAll(looked.map(({ id }) => id));
      const moved: MovedPromise[] = [];
      for (const one of looked) {
        const events = journals
          .get(one.id)!
          .map(eventOf)
          .sort((a, b) => a.at - b.at);
        if (events.length === 0) continue;
        const old = await this.termsOf(one);
        const fold = (policy: Policy, calendar: BusinessTime) =>
          dueTimes(one.id, {
            events,
            policy,
            calendar,
            history: foldApplication(policy, calendar, events, now),
          });
        const before = fold(old.policy, old.calendar);
        const after = fold(
          trial.policy ? lawsOf(old.policy, trial.policy) : old.policy,
          trial.calendar ? new BusinessTime(trial.calendar) : old.calendar,
        );
        effect.promises += before.size;
        for (const [key, { rule, title, dueAt }] of before) {
          const other = after.get(key)?.dueAt ?? null;
          if (other === dueAt) continue;
          if (other === null) effect.gone++;
          else if (other < dueAt) effect.earlier++;
          else effect.later++;
          const candidate = names.get(one.candidate) ?? '';
          moved.push({ application: one.id, candidate, rule, title, before: dueAt, after: other });
        }
        effect.added += [...after.keys()].filter((key) => !before.has(key)).length;
      }
      moved.sort((a, b) => a.before - b.before);
      return { ...effect, first: moved.slice(0, SHOWN) };
    });
  }

  private async termsOf({ policy, calendar }: Tried) {
    return {
      policy: await this.terms.policy(policy),
      calendar: await this.terms.calendar(calendar),
    };
  }

  /** Jobs under laws have the versions under other hashes: with the laws' rules. */
  private async withLaws(replaced: readonly string[], from: ApplicationId): Promise<string[]> {
    const names = new Set<string>();
    for (const hash of replaced) names.add((await this.terms.policy(hash)).name);
    const all: string[] = [];
    for (const hash of await this.files.policiesSince(from)) {
      const { name } = await this.terms.policy(hash);
      if (names.has(name.split('+')[0]!)) all.push(hash);
    }
    return all;
  }
}

/** The rules of laws that a policy was given are not in the draft, and stay. */
export function lawsOf(old: Policy, draft: Policy): Policy {
  return withStatutory(draft, lawsIn(old));
}

/** The laws whose rules a policy was given: they stand behind pluses in its name. */
export function lawsIn({ name }: Policy): string[] {
  return name
    .split('+')
    .slice(1)
    .filter((law) => STATUTORY_NAMES.some((known) => known === law));
}

/** The least id of that instant (ULID specification: ten characters of time, sixteen of chance). */
function earliestId(at: Instant): ApplicationId {
  return `${encodeTime(at, 10)}${'0'.repeat(16)}` as ApplicationId;
}

/** What stands, by what opened it. */
function dueTimes(id: ApplicationId, termed: Parameters<typeof statesOf>[1]) {
  const open = statesOf(id, termed).filter(({ ended }) => ended === null);
  return new Map(open.map((state) => [state.key, state]));
}
