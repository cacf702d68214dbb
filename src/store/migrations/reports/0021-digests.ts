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

/** Which mails staff want and when, and which digests they have had. */
export class Digests1795219200021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'staff_mail_settings', {
      ...{ user: own(of('users')), dueToday: flag, dueTodayAt: nullable(text), atRisk: flag },
      ...{ broken: flag, weekly: flag, weeklyOn: count, weeklyAt: nullable(text) },
      ...{ version: count, changedAt: instant },
    });
    await createTable(
      runner,
      'staff_digests',
      { id, kind: text, day: text, user: of('users'), message: nullable(foreignId), at: instant },
      { uniqueIndex: [['kind', 'day', 'user']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('staff_digests');
    await runner.dropTable('staff_mail_settings');
  }
}
