import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import type { Asked, Case, Gathered, Gatherer } from '../case';
import { Acts, type Act } from './acts.repository';

/** Decisions that were taken back before the candidate was told. */
@Injectable()
export class Decisions implements Gatherer {
  constructor(private readonly acts: Acts) {}

  async gather(asked: Asked): Promise<Gathered> {
    const of = await this.acts.count(['decision.made'], asked);
    // taken back by anybody, and perhaps after the period in which it was made
    const until = (asked.now + 1) as Instant;
    const undone = await this.acts.of(['decision.undone'], { ...asked, person: null }, until);
    const made = await this.acts.ofApplications(
      undone.map(({ application }) => application),
      ['decision.made'],
    );
    const cases = undone
      .map((act) => caseOf(act, made))
      .filter((one) => one !== null)
      .filter(({ at, person }) => at < asked.to && at >= asked.from && isAsked(person, asked));
    return { base: 'decisions', of, cases };
  }
}

/** It counts for who decided, when they did. */
function caseOf({ application, position, at: undoneAt }: Act, made: readonly Act[]): Case | null {
  const decision = made.findLast(
    (one) => one.application === application && one.position < position,
  );
  if (!decision) return null;
  const { id, actor: person, at } = decision;
  const details = [{ code: 'undone', at: undoneAt }] as const;
  return { id, person, application, at, commitment: null, facts: ['undone'], details };
}

function isAsked(id: string, { person }: Asked): boolean {
  return person === null || person === id;
}
