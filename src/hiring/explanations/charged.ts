import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
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
  ) {}

  async assertIs(row: CommitmentRow, caller: Caller): Promise<void> {
    const charged = row.chargedTo ?? row.owner;
    if (charged === caller.id) return;
    if (!(await this.sight.sees(caller, row.job))) throw noPromise();
    const { name } = await this.users.of(charged);
    throw new ForbiddenError(`Only ${name}, who is charged with this promise, can explain it.`);
  }
}
