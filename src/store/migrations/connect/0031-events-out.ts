import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  flag,
  foreignId,
  id,
  instant,
  nullable,
  of,
  own,
  text,
} from '../table';

/** Who hears outside of what happens here, and what became of telling them. */
export class EventsOut1795219200031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'receivers',
      {
        ...{ id, kind: text, name: text, url: text, host: text, events: text },
        ...{ secret: nullable(text), previousSecret: nullable(text) },
        ...{ previousUntil: nullable(instant), team: nullable(text), locale: nullable(text) },
        ...{ namesCandidates: flag, status: text, offReason: nullable(text) },
        ...{ offAt: nullable(instant), failingSince: nullable(instant) },
        ...{ deliveredAt: nullable(instant), seal: count, noticedUntil: instant },
        ...{ postedAt: nullable(instant), dueDay: nullable(text), version: count },
        ...{ changedBy: nullable(foreignId), changedAt: instant },
        ...{ createdBy: of('users'), createdAt: instant },
      },
      { index: [['kind', 'status']] },
    );
    await createTable(
      runner,
      'outward_deliveries',
      {
        ...{ id, receiver: of('receivers'), source: text, type: text, body: text, status: text },
        ...{ attempts: count, nextAttemptAt: instant, expiresAt: nullable(instant), log: text },
        ...{ answer: nullable(text), createdAt: instant, finishedAt: nullable(instant) },
      },
      {
        index: [['status', 'nextAttemptAt', 'id'], ['receiver', 'id'], ['createdAt']],
        uniqueIndex: [['receiver', 'source']],
      },
    );
    await createTable(runner, 'told_notices', {
      ...{ receiver: own(of('receivers')), notice: own(foreignId) },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('told_notices');
    await runner.dropTable('outward_deliveries');
    await runner.dropTable('receivers');
  }
}
