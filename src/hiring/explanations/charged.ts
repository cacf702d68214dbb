import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { GroundRows } from '../../accounts/people/ground-rows.repository';
import { Users } from '../../accounts/users';
import { ForbiddenError } from '../../kernel/errors';
import type { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { Sight } from '../jobs/sight.repository';
import { noPromise } from './explanations';

/** Who may explain what: the one who is charged, and nobody for them. */
@Injectable()
export class Charged {
  constructor(
    private readonly sight: Sight,
    private readonly users: Users,
    private readonly grounds: GroundRows,
  ) {}

  async assertIs(row: CommitmentRow, caller: Caller): Promise<void> {
    const charged = row.chargedTo ?? row.owner;
    if (charged === caller.id) return;
    if (!(await this.sight.sees(caller, row.job))) throw noPromise();
    const isNamed = await this.grounds.mayName(charged, caller);
    const who = isNamed
      ? `${(await this.users.of(charged)).name}, who is charged with this promise,`
      : 'who is charged with this promise';
    throw new ForbiddenError(`Only ${who} can explain it.`);
  }
}
