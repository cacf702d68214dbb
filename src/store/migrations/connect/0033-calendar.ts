import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, flag, hash, instant, nullable, of, own, text } from '../table';

/** Links by which people's calendars read what they owe. */
export class Calendar1795219200033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'calendar_feeds',
      {
        ...{ user: own(of('users')), hash, secret: text, namesCandidates: flag },
        ...{ createdAt: instant, readAt: nullable(instant) },
      },
      { unique: [['hash']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_feeds');
  }
}
