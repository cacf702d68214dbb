import { Injectable } from '@nestjs/common';
import { ApplicationsRepository } from '../../../../hiring/applications/applications.repository';
import { Decisions } from '../../../../hiring/verbs/decisions';
import { Cancellations } from '../../../../hiring/verbs/meetings/cancellations';
import { Silencing } from '../../../../hiring/verbs/verb/silencing';
import { Journey } from '../../../../journey/journey';
import { Chronicle } from '../../../../journey/record/chronicle';
import { newId } from '../../../../kernel/ids';
import type { MessageId } from '../../../../store/entities/mail/message.entity';
import type { AtsRecord } from '../../record';
import { nameOf } from '../applied';
import type { Following } from '../following';
import { mayHaveMet } from '../meeting-signs';
import { lastOf, placed, type Placed } from '../moments';

/** What an end needs of what is followed. */
export type Ended = Pick<Following, 'application' | 'caller' | 'now' | 'done'> & {
  record: Pick<AtsRecord, 'asOf' | 'endedAt' | 'isEstimated'>;
};

/** Rejections and withdrawals in the ATS. */
@Injectable()
export class Ending {
  constructor(
    private readonly stored: ApplicationsRepository,
    private readonly decisions: Decisions,
    private readonly cancellations: Cancellations,
    private readonly silencing: Silencing,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
  ) {}

  /**
   * The decision, told at once where that may be. A bare letter to somebody who was interviewed may not: it is owed, and
   * asked of the owner, who knows what to say. So it is of somebody who may have been: not every ATS tells of interviews.
   */
  async reject(following: Following): Promise<void> {
    const { connection, application, caller, now, done } = following;
    const when = await this.whenOf(following);
    const isMet =
      (await this.decisions.wasInterviewed(application)) || (await this.wasMet(following));
    const ics = await this.cancellations.drop(application.id, caller.id, when.at);
    const isMailed = application.mailedBy == null && !isMet;
    const message: MessageId | undefined = isMailed ? newId(now) : undefined;
    const { said } = await this.journey.record(
      application.id,
      { type: 'decision.made', ...when, outcome: 'rejected', message },
      caller.id,
      { silent: !isMailed, ics },
    );
    const isToTell = application.mailedBy == null && said.length === 0;
    const decidedIn = isToTell ? nameOf(connection) : null;
    await this.write(following, { status: 'rejected', decidedIn });
    done.push(
      isToTell
        ? 'It was rejected; the owner is asked to tell it, with feedback.'
        : 'It was rejected.',
    );
  }

  /** Whether the ATS leads one to think that they came to an interview of which nothing is recorded here. */
  private async wasMet(following: Following): Promise<boolean> {
    const { events } = await this.chronicle.history(following.application.id);
    return mayHaveMet(following, events);
  }

  /** @param text why it counts as withdrawn, where the candidate did not do it */
  async withdraw(following: Ended, text?: string): Promise<void> {
    const { application, caller, done } = following;
    const when = await this.whenOf(following);
    const ics = await this.cancellations.drop(application.id, caller.id, when.at);
    const withdrawn = { type: 'application.withdrawn', ...when, text } as const;
    const tell = { silent: text !== undefined, ics };
    await this.journey.record(application.id, withdrawn, caller.id, tell);
    await this.write(following, { status: 'withdrawn', decidedIn: null });
    done.push(text ?? 'It was withdrawn.');
  }

  /** Takes back whatever would still tell a rejection. @returns false when it is told, or on its way */
  untold({ application, now }: Pick<Following, 'application' | 'now'>): Promise<boolean> {
    return this.silencing.untold(application, now);
  }

  /** After the last beginning: an end before it would be none. */
  private async whenOf({ record, application, now }: Ended): Promise<Placed> {
    const { events } = await this.chronicle.history(application.id);
    const since = lastOf(events, ['application.reopened', 'decision.undone']);
    return placed(record.endedAt, record, since, now);
  }

  private async write(
    { application, caller, now }: Ended,
    change: { status: 'rejected' | 'withdrawn'; decidedIn: string | null },
  ): Promise<void> {
    await this.stored.change(application, change, caller.id, now);
    Object.assign(application, change, { version: application.version + 1 });
  }
}
