import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Instant } from '../../kernel/instant';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { touch, touchAddress } from '../../store/touched';
import { UnitOfWork } from '../../store/unit-of-work';
import { Commitments } from './commitments.repository';
import { Histories, type TermedHistory } from './history';
import type { Fact, JourneyEvent, Story } from './journal-event';
import { Journal } from './journal.repository';

/** The actor behind what no person did. */
export const SYSTEM = 'system';

/** What happened to applications, and what it comes to. Written by `Journey` and by what writes letters for it. */
@Injectable()
export class Chronicle {
  constructor(
    private readonly units: UnitOfWork,
    private readonly journal: Journal,
    private readonly histories: Histories,
    private readonly commitments: Commitments,
    private readonly clock: Clock,
  ) {}

  /**
   * Holds an application for the caller's unit: nobody else records anything about it before that ends. To be taken
   * before anything of it is read that a decision rests on.
   */
  hold(application: ApplicationId): Promise<void> {
    return this.units.lock(`application/${application}`);
  }

  /** As `hold`, several. */
  holdAll(applications: readonly ApplicationId[]): Promise<void> {
    return this.units.lockAll(applications.map((id) => `application/${id}`));
  }

  /** As `addAll`, of one fact. @returns the history with that event in it */
  async add(
    application: ApplicationId,
    event: JourneyEvent,
    actor: string,
  ): Promise<TermedHistory> {
    return (await this.addAll([{ application, event }], actor)).get(application)!;
  }

  /**
   * Adds that things happened to applications, to one of them perhaps several, in this order: the journal rows, and
   * what the engine makes of them in the commitments, in one unit and with as many statements for many as for one.
   * @param facts at least one
   * @param actor the id of the user who did it, or SYSTEM
   * @returns the histories of the applications with all of it in them
   */
  addAll(facts: readonly Fact[], actor: string): Promise<Map<ApplicationId, TermedHistory>> {
    const applications = [...new Set(facts.map(({ application }) => application))];
    return this.units.run(async () => {
      await this.holdAll(applications);
      const before = await this.units.remember('journal', applications, (some) =>
        this.journal.ofAll(some),
      );
      const journals = await this.journal.appendAll(facts, actor, before);
      this.units.learn('journal', journals);
      const histories = new Map<ApplicationId, TermedHistory>();
      for (const [application, rows] of journals) {
        // another process's clock may be ahead of this one's
        const until = Math.max(this.clock.now(), ...rows.map(({ at }) => at)) as Instant;
        histories.set(application, await this.histories.fold(rows, until));
      }
      await this.commitments.writeAll(histories);
      await touch(this.units, applications, this.clock.now());
      return histories;
    });
  }

  /**
   * Adds applications with all that happened to them, each folded once. In one unit, and nothing is read: there is
   * nothing yet. What would have been noticed before `now` counts as noticed, and nobody is told.
   * @param actor as in `add`
   */
  begin(stories: readonly Story[], actor: string): Promise<Map<ApplicationId, TermedHistory>> {
    return this.units.run(async () => {
      const histories = new Map<ApplicationId, TermedHistory>();
      for (const some of portionsOf(stories)) {
        const facts = some.flatMap(({ application, events }) =>
          events.map((event): Fact => ({ application, event })),
        );
        const none = some.map(({ application }) => [application, []] as const);
        const journals = await this.journal.appendAll(facts, actor, new Map(none));
        for (const [application, rows] of journals) {
          const until = Math.max(this.clock.now(), rows.at(-1)!.at) as Instant;
          histories.set(application, await this.histories.fold(rows, until));
        }
      }
      await this.commitments.writeNew(histories, this.clock.now());
      await touch(this.units, [...histories.keys()], this.clock.now());
      return histories;
    });
  }

  /** Notes with the applications of who has an address that it takes mail no more, or again. In a unit. */
  noteAddress(address: string): Promise<void> {
    return touchAddress(this.units, address, this.clock.now());
  }

  /** What an application's journal comes to, now or as of another instant. */
  async history(application: ApplicationId, asOf = this.clock.now()): Promise<TermedHistory> {
    return this.histories.fold(await this.journal.of(application), asOf);
  }

  /** Writes down anew what the journal comes to at `asOf`: the end of a pause's budget is no event. */
  refresh(application: ApplicationId, asOf: Instant): Promise<void> {
    return this.units.run(async () => {
      await this.hold(application);
      const termed = await this.histories.fold(await this.journal.of(application), asOf);
      await this.commitments.write(application, termed);
    });
  }
}

/** Events in one statement, of nine columns each: SQLite takes 32,766 values. */
const AT_ONCE = 2000;

/** Stories of together so many events, or one that is longer. */
function* portionsOf(stories: readonly Story[]): Generator<Story[]> {
  let [some, events]: [Story[], number] = [[], 0];
  for (const story of stories) {
    if (some.length > 0 && events + story.events.length > AT_ONCE) {
      yield some;
      [some, events] = [[], 0];
    }
    some.push(story);
    events += story.events.length;
  }
  if (some.length > 0) yield some;
}
