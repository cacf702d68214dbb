import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import type { Instant } from '../../../kernel/instant';
import { PaperDesk } from '../../papers/paper-desk';
import { ApplicationHeads } from '../application-heads';
import { BelongingsRepository } from '../belongings.repository';
import { partOf } from '../timeline/shown';
import type { Show } from '../timeline/timeline.view';
import type { ApplicationPageView } from './application-page.view';
import { OwedNow } from './owed-now';
import { PersonAround } from './person-around';

/** What of its timeline a page shows. */
export interface Wanted {
  show: Show;
  before: number | null;
}

/** An application as its page shows it. */
@Injectable()
export class ApplicationPages {
  constructor(
    private readonly heads: ApplicationHeads,
    private readonly belongings: BelongingsRepository,
    private readonly owed: OwedNow,
    private readonly person: PersonAround,
    private readonly papers: PaperDesk,
  ) {}

  /**
   * As of one moment.
   * @throws NotFoundError also for one that is there and not theirs
   */
  of(id: string, caller: Caller, now: Instant, wanted: Wanted): Promise<ApplicationPageView> {
    return this.belongings.snapshot(async () => {
      const head = await this.heads.of(id, caller);
      const { entries, ...standing } = await this.owed.of(head, now);
      return {
        ...{ head, ...standing, ...(await this.person.of(head, caller)) },
        papers: await this.papers.shown(head.id),
        timeline: partOf(entries, wanted.show, wanted.before),
      };
    });
  }
}
