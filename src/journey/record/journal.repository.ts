import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { contentHash, sha256 } from '../../kernel/hash';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import { EventText } from '../../store/entities/journey/event-text.entity';
import { JournalRow } from '../../store/entities/journey/journal-row.entity';
import { UnsealedEvent } from '../../store/entities/journey/unsealed-event.entity';
import { insertRows } from '../../store/rows';
import { UnitOfWork } from '../../store/unit-of-work';
import { fieldsOf, type Fact, type JourneyEvent } from './journal-event';

const BATCH = 200;

/** What happened, one row per fact, only ever added to. */
@Injectable()
export class Journal {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * One application's rows, in the order of recording.
   * @param knownAt only what was known at that instant
   */
  of(application: ApplicationId, knownAt?: Instant): Promise<JournalRow[]> {
    return this.units.manager.find(JournalRow, {
      where: { application, ...(knownAt ? { recordedAt: LessThanOrEqual(knownAt) } : {}) },
      order: { position: 'ASC' },
    });
  }

  /** Several applications' rows, of each in the order of recording. */
  async ofAll(
    applications: readonly ApplicationId[],
  ): Promise<Map<ApplicationId, readonly JournalRow[]>> {
    const rows = await this.units.manager.find(JournalRow, {
      where: { application: In(applications) },
      order: { application: 'ASC', position: 'ASC' },
    });
    const journals = new Map(applications.map((id): [ApplicationId, JournalRow[]] => [id, []]));
    for (const row of rows) journals.get(row.application)!.push(row);
    return journals;
  }

  /** Every application's rows, an application at a time, in the order of their ids. */
  async *each(knownAt?: Instant): AsyncGenerator<JournalRow[]> {
    for await (const id of this.applications()) {
      const rows = await this.of(id, knownAt);
      if (rows.length > 0) yield rows;
    }
  }

  /** Every application's id, in order. */
  async *applications(): AsyncGenerator<ApplicationId> {
    let last = '' as ApplicationId;
    for (;;) {
      const batch = await this.units.manager.find(Application, {
        select: { id: true },
        where: { id: MoreThan(last) },
        order: { id: 'ASC' },
        take: BATCH,
      });
      for (const { id } of batch) yield id;
      if (batch.length < BATCH) return;
      last = batch.at(-1)!.id;
    }
  }

  /** The words of an application's events, by the event's id. */
  async textsOf(application: ApplicationId): Promise<ReadonlyMap<string, EventText>> {
    const texts = await this.units.manager.findBy(EventText, { application });
    return new Map(texts.map((text) => [text.event, text]));
  }

  /**
   * Adds a row after those that are there.
   * @param before the application's rows so far, read in the same unit
   */
  async append(
    application: ApplicationId,
    event: JourneyEvent,
    actor: string,
    before: readonly JournalRow[],
  ): Promise<JournalRow> {
    const after = await this.appendAll(
      [{ application, event }],
      actor,
      new Map([[application, before]]),
    );
    return after.get(application)!.at(-1)!;
  }

  /**
   * Adds a row for each fact, in their order, after those of its application that are there.
   * @param before the applications' rows so far, read in the same unit
   * @returns their rows now
   */
  async appendAll(
    facts: readonly Fact[],
    actor: string,
    before: ReadonlyMap<ApplicationId, readonly JournalRow[]>,
  ): Promise<Map<ApplicationId, readonly JournalRow[]>> {
    const after = new Map(before);
    const rows: JournalRow[] = [];
    const texts: EventText[] = [];
    for (const { application, event } of facts) {
      const recordedAt = this.clock.now();
      const salt = randomBytes(16).toString('base64url');
      const words = event.text === undefined ? null : hashText(salt, event.text);
      const chain = after.get(application)!;
      const row: Omit<JournalRow, 'hash'> = {
        ...{ id: newId(recordedAt), application, position: chain.length + 1 },
        ...{ type: event.type, at: event.at, recordedAt, actor, fields: fieldsOf(event, words) },
      };
      const sealed: JournalRow = { ...row, hash: chainHash(row, chain.at(-1)?.hash ?? null) };
      after.set(application, [...chain, sealed]);
      rows.push(sealed);
      if (event.text !== undefined) {
        texts.push({ event: sealed.id, application, salt, text: event.text });
      }
    }
    const { manager } = this.units;
    await insertRows(manager, JournalRow, rows);
    const unsealed = rows.map(({ id }) => ({ event: id }));
    await insertRows(manager, UnsealedEvent, unsealed);
    if (texts.length > 0) await insertRows(manager, EventText, texts);
    return after;
  }
}

/** The hash of an event's words, salted so that nobody finds short ones by trying. */
export function hashText(salt: string, text: string): string {
  return sha256(`${salt}\n${text}`);
}

/** The hash of a row, over its content and the hash of the one before: no row can change unnoticed. */
export function chainHash(row: Omit<JournalRow, 'hash'>, previous: string | null): string {
  const { id, application, position, type, at, recordedAt, actor, fields } = row;
  return contentHash({
    ...{ id, application, position, type, at, recordedAt, actor, fields },
    previous,
  });
}
