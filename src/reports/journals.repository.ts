import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Instant } from '../kernel/instant';
import { Application, type ApplicationId } from '../store/entities/hiring/application.entity';
import { Job } from '../store/entities/hiring/job.entity';
import { Stage } from '../store/entities/hiring/stage.entity';
import { EventText } from '../store/entities/journey/event-text.entity';
import { JournalRow } from '../store/entities/journey/journal-row.entity';
import { UnitOfWork } from '../store/unit-of-work';

/** One application's journal, and the words of its events by their ids. */
export interface ApplicationJournal {
  application: ApplicationId;
  rows: JournalRow[];
  texts: ReadonlyMap<string, string>;
}

const BATCH = 200;

/** Reads the journals of all applications for reports, many at a time. */
@Injectable()
export class Journals {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * Application by application, in the order of their ids; each one's rows in the order of recording.
   * @param knownAt only what was known at that instant; null for all
   * @param withTexts reads the words too, which are personal
   */
  async *each(knownAt: Instant | null, withTexts = false): AsyncGenerator<ApplicationJournal> {
    const { manager } = this.units;
    const known = knownAt === null ? {} : { recordedAt: LessThanOrEqual(knownAt) };
    for (let last = '' as ApplicationId; ;) {
      const batch = await manager.find(Application, {
        select: { id: true },
        where: { id: MoreThan(last) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      const application = In(batch.map(({ id }) => id));
      const rows = await manager.find(JournalRow, {
        where: { application, ...known },
        order: { application: 'ASC', position: 'ASC' },
      });
      const words = withTexts ? await manager.findBy(EventText, { application }) : [];
      const texts = new Map(words.map(({ event, text }) => [event as string, text]));
      const byApplication = new Map(batch.map(({ id }) => [id, [] as JournalRow[]]));
      for (const row of rows) byApplication.get(row.application)!.push(row);
      for (const [id, own] of byApplication) {
        if (own.length > 0) yield { application: id, rows: own, texts };
      }
      if (batch.length < BATCH) return;
      last = batch.at(-1)!.id;
    }
  }

  /** How many applications there are. */
  count(): Promise<number> {
    return this.units.manager.count(Application);
  }

  /** The hash of the calendar under which the latest application was received; null when there is none. */
  async latestCalendar(): Promise<string | null> {
    const [latest] = await this.units.manager.find(Application, {
      select: { id: true, calendar: true },
      order: { id: 'DESC' },
      take: 1,
    });
    return latest?.calendar ?? null;
  }

  /** The titles of jobs by their ids. */
  async jobTitles(): Promise<ReadonlyMap<string, string>> {
    const jobs = await this.units.manager.find(Job, { select: { id: true, title: true } });
    return new Map(jobs.map(({ id, title }) => [id, title]));
  }

  /** The names of stages by their ids. */
  async stageNames(): Promise<ReadonlyMap<string, string>> {
    const stages = await this.units.manager.find(Stage, { select: { id: true, name: true } });
    return new Map(stages.map(({ id, name }) => [id, name]));
  }
}
