import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonWords } from '../../../hiring/candidates/erasure/person-words';
import type { Instant } from '../../../kernel/instant';
import {
  OutwardDelivery,
  type OutwardDeliveryId,
} from '../../../store/entities/connect/outward-delivery.entity';
import type { ReceiverKind } from '../../../store/entities/connect/receiver.entity';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

/** SQLite takes no more than 32,766 values in a statement. */
const AT_ONCE = 500;

/** That a receiver was told of somebody's application. */
export interface Telling {
  receiver: string;
  kind: ReceiverKind;
  type: string;
  status: OutwardDelivery['status'];
  createdAt: Instant;
  finishedAt: Instant | null;
}

/** Of whom receivers were told: their applications' ids stand in what is sent. Reads all of it, a month back. */
@Injectable()
export class ToldPeople {
  constructor(private readonly units: UnitOfWork) {}

  /** What receivers were told of some applications, oldest first. */
  async of(applications: readonly ApplicationId[]): Promise<Telling[]> {
    if (applications.length === 0) return [];
    const rows = await this.units.manager.query<Telling[]>(
      `SELECT r."name" AS "receiver", r."kind", d."type", d."status", d."createdAt", d."finishedAt"
       FROM outward_deliveries d JOIN receivers r ON r."id" = d."receiver"
       WHERE ${likeAny('d."body"', applications.length)} ORDER BY d."id"`,
      applications.map((id) => `%${id}%`),
    );
    // PostgreSQL's driver gives 64 bits as a text
    return rows.map((row) => ({
      ...row,
      createdAt: Number(row.createdAt) as Instant,
      finishedAt: row.finishedAt === null ? null : (Number(row.finishedAt) as Instant),
    }));
  }

  /**
   * Empties posts to chats in which somebody may be named, and what was answered about them. What waits is not sent: it
   * cannot be told from its shape what in it is of others. In a unit.
   */
  async forget(
    applications: readonly ApplicationId[],
    words: PersonWords,
    now: Instant,
  ): Promise<void> {
    const ids = applications.map((id) => `%${id}%`);
    const posts = await this.where('k."kind" <> \'webhook\' AND', 'd."body"', ids);
    const known = [...words.patterns(true), ...ids];
    // whoever is told may say it again
    const answers = await this.where('d."answer" IS NOT NULL AND', 'd."answer"', known);
    const about = await this.where('d."answer" IS NOT NULL AND', 'd."body"', ids);
    await this.change(posts, { body: '' });
    await this.change([...posts, ...answers, ...about], { answer: null });
    const gone = { status: 'failed', finishedAt: now } as const;
    await this.change(posts, gone, { status: 'waiting' });
  }

  private async where(
    also: string,
    column: string,
    patterns: readonly string[],
  ): Promise<OutwardDeliveryId[]> {
    if (patterns.length === 0) return [];
    const rows = await this.units.manager.query<{ id: OutwardDeliveryId }[]>(
      `SELECT d."id" FROM outward_deliveries d JOIN receivers k ON k."id" = d."receiver"
       WHERE ${also} ${likeAny(column, patterns.length)}`,
      [...patterns],
    );
    return rows.map(({ id }) => id);
  }

  private async change(
    ids: readonly OutwardDeliveryId[],
    change: Partial<OutwardDelivery>,
    where: { status?: 'waiting' } = {},
  ): Promise<void> {
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      const id = In(ids.slice(i, i + AT_ONCE));
      await this.units.manager.update(OutwardDelivery, { ...where, id }, change);
    }
  }
}

/** A column is like any of the values of the statement. */
function likeAny(column: string, count: number): string {
  const each = Array.from({ length: count }, (_, i) => `${column} LIKE $${i + 1} ESCAPE '\\'`);
  return `(${each.join(' OR ')})`;
}
