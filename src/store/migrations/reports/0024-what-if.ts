import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, foreignId, id, instant, nullable, own, text } from '../table';

/** What a policy or a calendar would have made of the past. */
export class WhatIf1795219200024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'what_if_runs',
      {
        ...{ id, kind: text, draft: text, name: text, number: nullable(count) },
        ...{ replaces: nullable(text), hashes: nullable(text), months: count },
        ...{ since: instant, until: instant, actor: foreignId, createdAt: instant, status: text },
        ...{ problem: nullable(text), finishedAt: nullable(instant), total: count, done: count },
        ...{
          lines: count,
          cursor: text,
          lease: nullable(text),
          leaseUntil: nullable(instant),
          sums: text,
        },
      },
      { index: [['status']] },
    );
    // no keys into other tables: a line outlives what it tells of, until its run is deleted
    await createTable(
      runner,
      'what_if_lines',
      {
        ...{ run: own(foreignId), number: own(count), application: foreignId, job: foreignId },
        ...{ rule: text, title: text, key: text, at: instant, movement: text, turn: text },
        ...{ wasDue: nullable(instant), wasStatus: nullable(text), wasCharged: nullable(text) },
        ...{ wouldDue: nullable(instant), wouldStatus: nullable(text) },
        ...{ wouldCharged: nullable(text) },
      },
      { index: [['run', 'at', 'number']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('what_if_lines');
    await runner.dropTable('what_if_runs');
  }
}
