import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { Commitments, statesOf } from '../../../journey/record/commitments.repository';
import { Histories } from '../../../journey/record/history';
import { eventOf } from '../../../journey/record/journal-event';
import { Journal } from '../../../journey/record/journal.repository';
import { NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import { ApplicationHeads } from '../application-heads';
import { BelongingsRepository } from '../belongings.repository';
import type { Case } from './case';

/** Looks commitments up, and folds their application's own journal anew. */
@Injectable()
export class Cases {
  constructor(
    private readonly heads: ApplicationHeads,
    private readonly journal: Journal,
    private readonly histories: Histories,
    private readonly commitments: Commitments,
    private readonly belongings: BelongingsRepository,
    private readonly users: Users,
  ) {}

  /**
   * @param now what is open is reckoned until then
   * @throws NotFoundError also for what is not theirs to see
   */
  async of(id: string, caller: Caller, now: Instant): Promise<Case> {
    const row = await this.commitments.find(id);
    if (!row) throw new NotFoundError('There is no promise with that id.');
    const application = await this.heads.of(row.application, caller);
    const rows = await this.journal.of(row.application);
    const termed = await this.histories.fold(rows, now);
    const stored = await this.commitments.of(row.application);
    const ids = new Map(stored.map((one): [string, string] => [one.key, one.id]));
    const states = statesOf(row.application, termed);
    const commitment = termed.history.commitments[states.findIndex(({ key }) => key === row.key)];
    if (!commitment) throw new NotFoundError('There is no promise with that id.');
    const users = await this.users.all();
    return {
      ...{ application, row, commitment, termed, now, stopped: commitment.end?.at ?? now },
      recorded: rows
        .map((one) => ({ row: one, event: eventOf(one) }))
        .sort((a, b) => a.event.at - b.event.at),
      texts: await this.journal.textsOf(row.application),
      ids: new Map(
        termed.history.commitments.flatMap((one, i) => {
          const its = ids.get(states[i]!.key);
          return its === undefined ? [] : [[one, its] as const];
        }),
      ),
      names: new Map(
        [...users.values(), ...application.stages].map((named) => [named.id, named.name]),
      ),
      belongings: await this.belongings.of(row.application),
    };
  }

  /** The application of a commitment, whoever asks; null when there is none. */
  async applicationOf(id: string): Promise<CommitmentRow['application'] | null> {
    return (await this.commitments.find(id))?.application ?? null;
  }
}
