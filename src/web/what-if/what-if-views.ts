import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Zone } from '../../calendar/zone';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { TermsList } from '../../hiring/terms/terms-list';
import type { Days } from '../../reports/page/period';
import { WhatIfAnswers, type WhatIfAnswer } from '../../reports/what-if/what-if-answers';
import { WhatIfLists, type WhatIfListLine } from '../../reports/what-if/what-if-lists';
import { WhatIfs } from '../../reports/what-if/what-ifs';
import { typedIn } from '../answering/answering';
import type { WhatIfsView } from './what-ifs.page';

/** A comparison as its page shows it. */
export interface WhatIfPageView extends WhatIfAnswer {
  /** The first promises that differ. */
  first: readonly WhatIfListLine[];
  days: Days;
  /** By whose clock the days begin. */
  zone: string;
}

/** So many of the promises that differ are on the page itself. */
const FIRST = 10;

/** What the pages show. */
@Injectable()
export class WhatIfViews {
  constructor(
    private readonly whatIfs: WhatIfs,
    private readonly answers: WhatIfAnswers,
    private readonly lists: WhatIfLists,
    private readonly terms: TermsList,
    private readonly users: Users,
    private readonly organisations: Organisations,
  ) {}

  /** @param typed what the form has, or the address says */
  async all(
    caller: Caller,
    typed: unknown,
    said: { problem: string | null; done: string },
  ): Promise<WhatIfsView> {
    const kind = typedIn(typed, 'kind') === 'calendar' ? 'calendar' : 'policy';
    const users = await this.users.all();
    const runs = await this.whatIfs.newest(caller);
    return {
      ...{ kind, names: (await this.terms.all(kind)).map(({ name }) => name), ...said },
      name: typedIn(typed, 'name') || (await this.terms.defaultOf(kind)),
      version: typedIn(typed, 'version'),
      replaces: typedIn(typed, 'replaces'),
      months: typedIn(typed, 'months') || '12',
      content: typedIn(typed, 'content'),
      runs: runs.map((run) => ({ run, askedBy: users.get(run.actor)?.name ?? '' })),
    };
  }

  /** @throws NotFoundError */
  async one(id: string, caller: Caller): Promise<WhatIfPageView> {
    const answer = await this.answers.of(id, caller);
    const { run, result } = answer;
    const isShown = result !== null && run.lines > 0;
    const first = isShown ? (await this.lists.page(run, { limit: FIRST }, caller)).items : [];
    const zone = Zone.named((await this.organisations.the()).timezone);
    const days = { first: zone.dayAt(run.since), last: zone.dayAt(run.until) };
    return { ...answer, first, days, zone: zone.name };
  }
}
