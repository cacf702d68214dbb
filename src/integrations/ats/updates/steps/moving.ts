import { Injectable } from '@nestjs/common';
import { ApplicationsRepository } from '../../../../hiring/applications/applications.repository';
import { Journey } from '../../../../journey/journey';
import { Chronicle } from '../../../../journey/record/chronicle';
import type { Instant } from '../../../../kernel/instant';
import type { Following } from '../following';
import { isEnd, stageIn } from '../following';
import { lastOf, placed } from '../moments';

/** Moves from stage to stage. */
@Injectable()
export class Moving {
  constructor(
    private readonly stored: ApplicationsRepository,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
  ) {}

  /** Only where the stage there is another one than before: a move that was made here stands until then. */
  async follow(following: Following): Promise<void> {
    const { record, link, application, stage, wanted, caller, now, done, open } = following;
    if (record.stage === null || record.stage.id === link.seenStage) return;
    if (stage === 'open') {
      // who is not under way any more needs no stage
      if (wanted === 'active')
        open.push(`What the stage “${record.stage.name}” is here is not said.`);
      return;
    }
    const isOld = isOldNews(following);
    const isBack = isUnhired(link);
    link.seenStage = record.stage.id;
    const to = stageIn(stage);
    if (to === null || isEnd(to) || to.id === application.stage) return;
    const { events } = await this.chronicle.history(application.id);
    const { createdAt } = following.connection;
    // what was so before the connection was made, or while it had ended here, breaks nothing now
    const before = lastOf(events, ['stage.entered', 'application.reopened']);
    const since = Math.max(before, createdAt) as Instant;
    const when = placed(record.stageSince, record, since, now);
    // now already: the letter names the stage that the application is in
    const change = { stage: to.id, stageSince: when.at };
    await this.stored.change(application, change, caller.id, now);
    Object.assign(application, change, { version: application.version + 1 });
    const isUnderWay = wanted === 'active' && application.status === 'active';
    const silent = !isUnderWay || isOld || isBack;
    const entered = { type: 'stage.entered', ...when, stage: to.id, kind: to.kind } as const;
    await this.journey.record(application.id, entered, caller.id, { silent });
    done.push('It was moved to another stage.');
  }
}

/** Whether somebody comes back from the stage of those hired to where they were, which is no news to them. */
function isUnhired({ seenStage, seenStatus }: Following['link']): boolean {
  return seenStage === null && seenStatus === 'hired';
}

/** Whether somebody came to their stage before the connection was made: they know it, or heard it otherwise. */
function isOldNews({ record, link, connection }: Following): boolean {
  const isFirst = link.seenStage === null && link.seenStatus === null;
  const since = record.stageSince ?? (isFirst ? record.appliedAt : record.asOf);
  return since < connection.createdAt;
}
