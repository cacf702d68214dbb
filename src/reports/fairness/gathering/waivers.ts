import { Injectable } from '@nestjs/common';
import type { Asked, Case, Gathered, Gatherer } from '../case';
import { Acts, type Act } from './acts.repository';
import { OwedThen, type Owed } from './owed.repository';
import { WaivableRules } from './waivable-rules.repository';

/** Questions that were said to need no answer, and those of which the candidate said that they do. */
@Injectable()
export class Waivers implements Gatherer {
  constructor(
    private readonly acts: Acts,
    private readonly owed: OwedThen,
    private readonly rules: WaivableRules,
  ) {}

  async gather(asked: Asked): Promise<Gathered> {
    const rules = await this.rules.keys();
    if (rules.length === 0) return { base: 'questions', of: new Map(), cases: [] };
    const waived = await this.owed.waived(rules, asked);
    const acts = await this.acts.ofApplications(
      waived.map(({ application }) => application),
      ['question.waived', 'message.received'],
    );
    const of = await this.owed.settled(rules, asked);
    return { base: 'questions', of, cases: waived.map((one) => caseOf(one, acts)) };
  }
}

/** The same message once more, after it was waived: the candidate insists. */
function caseOf({ id, person, application, endedAt, dueAt }: Owed, acts: readonly Act[]): Case {
  const theirs = acts.filter((act) => act.application === application);
  const waiver = theirs.find(({ type, at }) => type === 'question.waived' && at === endedAt);
  const again = theirs.find(
    ({ type, position, fields }) =>
      type === 'message.received' &&
      position > (waiver?.position ?? Infinity) &&
      fields.message === waiver?.fields.message,
  );
  return {
    ...{ id, person, application, at: endedAt ?? dueAt, commitment: id },
    facts: again ? ['waived', 'contested'] : ['waived'],
    details: [
      ...(waiver ? [{ code: 'waivedBy' as const, who: waiver.actor }] : []),
      ...(again ? [{ code: 'contested' as const, at: again.at }] : []),
    ],
  };
}
