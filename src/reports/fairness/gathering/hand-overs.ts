import { Injectable } from '@nestjs/common';
import { Terms } from '../../../journey/record/terms';
import type { Instant } from '../../../kernel/instant';
import { LAST_PART } from '../facts';
import type { Asked, Case, Gathered, Gatherer } from '../case';
import { Acts, type Act } from './acts.repository';
import { OwedThen, type Owed } from './owed.repository';

/** Hand-overs while the time of something that was owed was almost over, or over. */
@Injectable()
export class HandOvers implements Gatherer {
  constructor(
    private readonly acts: Acts,
    private readonly owed: OwedThen,
    private readonly terms: Terms,
  ) {}

  async gather(asked: Asked): Promise<Gathered> {
    const acts = await this.acts.of(['owner.changed'], asked);
    const of = new Map<string, number>();
    for (const { actor } of acts) of.set(actor, (of.get(actor) ?? 0) + 1);
    const owed = await this.owed.of(acts.map(({ application }) => application));
    const byApplication = new Map<string, Owed[]>();
    for (const one of owed) {
      const list = byApplication.get(one.application);
      if (list) list.push(one);
      else byApplication.set(one.application, [one]);
    }
    const cases: Case[] = [];
    for (const act of acts) {
      const found = await this.lookAt(act, byApplication.get(act.application) ?? []);
      if (found) cases.push(found);
    }
    return { base: 'handOvers', of, cases };
  }

  /** A hand-over is one case, whatever was owed then; the promise that was furthest gone is shown. */
  private async lookAt(act: Act, owed: readonly Owed[]): Promise<Case | null> {
    let worst: { one: Owed; used: number } | null = null;
    for (const one of owed) {
      if (!stoodAt(one, act.at)) continue;
      const used = await this.used(one, act.at);
      if (used >= 1 - LAST_PART && used > (worst?.used ?? 0)) worst = { one, used };
    }
    if (worst === null) return null;
    const { one, used } = worst;
    const { id, actor: person, application, at, fields } = act;
    return {
      ...{ id, person, application, at, commitment: one.id, facts: ['lateHandOvers'] },
      details: [
        { code: 'to', who: fields.to as string },
        { code: 'due', at: one.dueAt },
        ...(used <= 1 ? [{ code: 'used' as const, share: used }] : []),
      ],
    };
  }

  /** How much of its open time was over; more than 1 after its due time. */
  private async used({ openedAt, dueAt, calendar }: Owed, at: Instant): Promise<number> {
    if (at > dueAt) return 1 + (at - dueAt);
    const time = await this.terms.calendar(calendar);
    const whole = time.elapsed(openedAt, dueAt);
    return whole === 0 ? 1 : time.elapsed(openedAt, at) / whole;
  }
}

function stoodAt({ openedAt, endedAt }: Owed, at: Instant): boolean {
  return openedAt < at && (endedAt === null || endedAt > at);
}
