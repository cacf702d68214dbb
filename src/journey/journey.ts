import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import type { Instant } from '../kernel/instant';
import { formatMoment, type Locale } from '../mail/locale';
import type { UserId } from '../store/entities/accounts/user.entity';
import type { ApplicationId } from '../store/entities/hiring/application.entity';
import { UnitOfWork } from '../store/unit-of-work';
import { ALL } from './automations/all';
import type { Tell } from './automations/automation';
import { Correspondence } from './letters/correspondence';
import { mailsItself } from './letters/who-mails';
import type { Said } from './letters/saying';
import { Tasks } from './letters/tasks.repository';
import { ApplicationFiles, type ApplicationFile } from './record/application-file.repository';
import { Chronicle } from './record/chronicle';
import type { TermedHistory } from './record/history';
import type { Fact, JourneyEvent, Story } from './record/journal-event';

/** What came of an event. */
export interface Recorded {
  termed: TermedHistory;
  /** The letters and calls that followed by themselves. */
  said: Said[];
}

/** What happens to applications: the single door by which it is recorded. */
@Injectable()
export class Journey {
  constructor(
    private readonly units: UnitOfWork,
    private readonly files: ApplicationFiles,
    private readonly chronicle: Chronicle,
    private readonly correspondence: Correspondence,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /** As `recordAll`, of one fact. */
  async record(
    application: ApplicationId,
    event: JourneyEvent,
    actor: string,
    tell: Tell = {},
  ): Promise<Recorded> {
    const [recorded] = await this.recordAll([{ application, event }], actor, tell);
    return recorded!;
  }

  /**
   * Records that things happened to applications. In one unit: the journal rows, what the engine makes of them in the
   * commitments, and the mails that follow by themselves, each seeing all that was recorded.
   * @param facts at least one
   * @param actor the id of the user who did it, or SYSTEM
   * @param tell what that user wants said, where a mail follows
   * @returns what came of each
   */
  recordAll(facts: readonly Fact[], actor: string, tell: Tell = {}): Promise<Recorded[]> {
    return this.units.run(async () => {
      const histories = await this.chronicle.addAll(facts, actor);
      const all: Recorded[] = [];
      for (const { application, event } of facts) {
        const termed = histories.get(application)!;
        if (event.type === 'owner.changed') await this.handOver(application, event.to as UserId);
        const said = tell.silent ? [] : await this.follow(application, event, actor, tell, termed);
        all.push({ termed, said });
      }
      return all;
    });
  }

  /**
   * Records applications that come from elsewhere, each with all that happened to it so far, as one after the other
   * would be and much quicker. In one unit. Nobody is told anything, unless `receipts` says whom.
   * @param stories of applications of which nothing is recorded yet
   * @param actor the id of the user who brought them in
   * @param receipts those whose candidates are written to as if they had just applied here
   */
  recordHistories(
    stories: readonly Story[],
    actor: string,
    receipts: ReadonlySet<ApplicationId> = new Set(),
  ): Promise<void> {
    return this.units.run(async () => {
      const histories = await this.chronicle.begin(stories, actor);
      for (const { application, events } of stories) {
        if (!receipts.has(application)) continue;
        await this.follow(application, events[0]!, actor, {}, histories.get(application)!);
      }
    });
  }

  /** See `Chronicle.hold`. */
  hold(application: ApplicationId): Promise<void> {
    return this.chronicle.hold(application);
  }

  /** See `Chronicle.holdAll`. */
  holdAll(applications: readonly ApplicationId[]): Promise<void> {
    return this.chronicle.holdAll(applications);
  }

  private async follow(
    id: ApplicationId,
    event: JourneyEvent,
    actor: string,
    tell: Tell,
    termed: TermedHistory,
  ): Promise<Said[]> {
    const automations = ALL.filter(({ on }) => on === event.type);
    if (automations.length === 0) return [];
    const file = await this.files.of(id);
    const newDates = isNewDate(event) ? await this.tasks.openOf(id, 'new_date') : [];
    const said: Said[] = [];
    for (const automation of automations) {
      if (file.pipeline.automationsOff.includes(automation.name)) continue;
      if (mailsItself(file) && automation.isAsked !== true && !hasOwnWords(tell)) continue;
      const moment = momentFor(file, termed);
      const saying = automation.say({ event, file, termed, tell, newDates, moment });
      if (saying) said.push(await this.correspondence.write(file, termed, saying, actor));
    }
    // the date that was asked for is given
    for (const { id: task } of newDates) await this.tasks.finish(task, this.clock.now());
    return said;
  }

  private async handOver(application: ApplicationId, owner: UserId): Promise<void> {
    await this.files.setOwner(application, owner);
    await this.tasks.handOver(application, owner);
  }
}

/** Somebody says what is to be said. */
function hasOwnWords({ words, template }: Tell): boolean {
  return words !== undefined || template !== undefined;
}

function isNewDate({ type }: JourneyEvent): boolean {
  return type === 'promise.made' || type === 'promise.rescheduled';
}

function momentFor({ candidate }: ApplicationFile, { calendar }: TermedHistory) {
  return (at: Instant) => formatMoment(at, calendar.zone.name, candidate.locale as Locale);
}
