import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import type { Asked, Case, Gathered, Gatherer } from '../case';
import { Acts, type Act } from './acts.repository';
import { OwedThen, type Owed } from './owed.repository';

/** Promises that got another date: whether the old one ended by it, or stood and had to be kept as well. */
@Injectable()
export class NewDates implements Gatherer {
  constructor(
    private readonly acts: Acts,
    private readonly owed: OwedThen,
  ) {}

  async gather(asked: Asked): Promise<Gathered> {
    const of = await this.acts.count(['promise.made', 'promise.rescheduled'], asked);
    const acts = await this.acts.of(['promise.rescheduled'], asked);
    const owed = await this.owed.of(acts.map(({ application }) => application));
    const promises = new Map(owed.map((one) => [`${one.application} ${one.promise}`, one]));
    const cases = acts.map((act) =>
      caseOf(act, promises.get(`${act.application} ${String(act.fields.ref)}`)),
    );
    return { base: 'dates', of, cases };
  }
}

function caseOf({ id, actor: person, application, at, fields }: Act, old: Owed | undefined): Case {
  const isMoved = old?.ended === 'rescheduled';
  return {
    ...{ id, person, application, at, commitment: old?.id ?? null },
    facts: isMoved ? ['newDates', 'movedPromises'] : ['newDates'],
    details: [
      ...(old ? [{ code: 'due' as const, at: old.dueAt }] : []),
      { code: 'newDue', at: fields.due as Instant },
      ...(isMoved && old.endedAt !== null ? [{ code: 'moved' as const, at: old.endedAt }] : []),
    ],
  };
}
