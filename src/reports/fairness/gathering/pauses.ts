import { Injectable } from '@nestjs/common';
import { Histories, type TermedHistory } from '../../../journey/record/history';
import { Journal } from '../../../journey/record/journal.repository';
import type { Instant } from '../../../kernel/instant';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Asked, Case, Detail, Gathered, Gatherer } from '../case';
import { Acts, type Act } from './acts.repository';

const AT_ONCE = 200;

/** Stopped clocks: those that the engine ignored, and those that nobody started again before the budget was spent. */
@Injectable()
export class Pauses implements Gatherer {
  constructor(
    private readonly acts: Acts,
    private readonly journal: Journal,
    private readonly histories: Histories,
  ) {}

  async gather(asked: Asked): Promise<Gathered> {
    const pauses = await this.acts.of(['clock.paused'], asked);
    const of = new Map<string, number>();
    for (const { actor } of pauses) of.set(actor, (of.get(actor) ?? 0) + 1);
    return { base: 'pauses', of, cases: await this.cases(pauses, asked.now) };
  }

  /** Only applications that were paused are folded. */
  private async cases(pauses: readonly Act[], now: Instant): Promise<Case[]> {
    const applications = [...new Set(pauses.map(({ application }) => application))];
    const cases: Case[] = [];
    for (let i = 0; i < applications.length; i += AT_ONCE) {
      const some = applications.slice(i, i + AT_ONCE) as ApplicationId[];
      for (const [application, rows] of await this.journal.ofAll(some)) {
        const termed = await this.histories.fold(rows, now);
        for (const pause of pauses) {
          if (pause.application !== application) continue;
          const found = lookAt(pause, termed, now);
          if (found) cases.push(found);
        }
      }
    }
    return cases;
  }
}

function lookAt(pause: Act, termed: TermedHistory, now: Instant): Case | null {
  const { id, actor: person, application, at } = pause;
  const common = { id, person, application, at, commitment: null };
  const ignored = termed.history.irregular.find(
    ({ event }) => event.type === 'clock.paused' && event.at === at,
  );
  if (ignored) {
    const code: Detail['code'] = ignored.why === 'a pause inside a pause' ? 'inside' : 'unasked';
    return { ...common, facts: ['ignoredPauses'], details: [{ code }] };
  }
  const spentAt = budgetSpent(at, termed, now);
  if (spentAt === null) return null;
  return { ...common, facts: ['spentPauses'], details: [{ code: 'spent', at: spentAt }] };
}

/** When the budget of a pause ran out with something still waiting behind it; null when it did not. */
function budgetSpent(
  at: Instant,
  { events, history, policy, calendar }: TermedHistory,
  now: Instant,
): Instant | null {
  const end = calendar.due(at, { businessDays: policy.maxPause });
  const isEnded = events.some(
    (event) => ENDING.includes(event.type) && event.at > at && event.at < end,
  );
  const isWaiting = history.commitments.some(
    (one) =>
      one.rule.pausable && one.openedAt <= at && one.dueAt >= end && (one.end?.at ?? end) >= end,
  );
  return end <= now && !isEnded && isWaiting ? end : null;
}

const ENDING: readonly string[] = ['clock.resumed', 'message.received'];
