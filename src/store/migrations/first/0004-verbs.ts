import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, hash, id, instant, nullable, of, own, text } from '../table';

/** What the verbs of an application need beside the journal. */
export class Verbs1795219200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createMeetings(runner);
    await createTable(
      runner,
      'absences',
      {
        ...{ id, user: of('users'), delegate: of('users'), from: instant, to: instant },
        ...{ createdAt: instant, createdBy: text },
        ...{ handedOverAt: nullable(instant), cancelledAt: nullable(instant) },
      },
      { index: [['user', 'from']] },
    );
    await createTable(runner, 'bulk_runs', {
      ...{ id, verb: text, form: text, actor: of('users'), total: count },
      ...{ createdAt: instant, finishedAt: nullable(instant) },
    });
    await createTable(
      runner,
      'bulk_items',
      {
        ...{ run: own(of('bulk_runs')), application: own(of('applications')) },
        ...{ status: text, problem: nullable(text) },
      },
      { index: [['run', 'status']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['bulk_items', 'bulk_runs', 'absences', 'colleague_requests'];
    for (const table of [...tables, 'assignments', 'interviews']) await runner.dropTable(table);
  }
}

async function createMeetings(runner: QueryRunner): Promise<void> {
  const application = of('applications');
  await createTable(
    runner,
    'interviews',
    {
      ...{ id, application, starts: instant, ends: instant, status: text },
      ...{ version: count, createdAt: instant },
    },
    { index: [['application'], ['status', 'ends']] },
  );
  await createTable(
    runner,
    'assignments',
    {
      ...{ id, application, text, due: instant, givenAt: instant },
      ...{ pausedAt: nullable(instant), returnedAt: nullable(instant) },
    },
    { index: [['application'], ['pausedAt', 'returnedAt']] },
  );
  await createTable(
    runner,
    'colleague_requests',
    {
      ...{ id, application, asker: of('users'), to: text, what: text, due: instant, hash },
      ...{ askedAt: instant, answeredAt: nullable(instant), answer: nullable(text) },
    },
    { index: [['application']], unique: [['hash']] },
  );
}
