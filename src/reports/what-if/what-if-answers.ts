import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import type { WhatIfRun } from '../../store/entities/reports/what-if-run.entity';
import { Grouping, type PeopleGrouping } from '../ground/grouping';
import type { WhatIfSums } from './comparison/sums';
import { resultOf, type WhatIfResult } from './comparison/result';
import { WhatIfs } from './what-ifs';

/** A comparison as somebody looks at it. */
export interface WhatIfAnswer {
  run: WhatIfRun;
  /** Null until it is done. */
  result: WhatIfResult | null;
  /** Whether its lines are persons; else they are teams. */
  isPersonal: boolean;
  /** Why they are teams. */
  why: PeopleGrouping['why'];
  askedBy: string;
}

/** What comparisons come to, for who may see persons and who may see teams. */
@Injectable()
export class WhatIfAnswers {
  constructor(
    private readonly whatIfs: WhatIfs,
    private readonly grouping: Grouping,
    private readonly users: Users,
  ) {}

  /** @throws NotFoundError */
  async of(id: string, caller: Caller): Promise<WhatIfAnswer> {
    const run = await this.whatIfs.find(id, caller);
    const grouped = await this.grouping.of(caller, { since: run.since });
    const askedBy = (await this.users.all()).get(run.actor)?.name ?? '';
    const result = run.status === 'done' ? resultOf(run.sums as WhatIfSums, grouped) : null;
    return { run, result, isPersonal: grouped.isPersonal, why: grouped.why, askedBy };
  }
}
