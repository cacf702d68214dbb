import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  flag,
  hashId,
  id,
  instant,
  nullable,
  of,
  own,
  termsOf,
  text,
} from '../table';

const CHANGED = { version: count, changedAt: instant, changedBy: text };

/** Jobs, the people who apply to them, and under which terms. */
export class Hiring1795219200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const terms = { hash: hashId, kind: text, content: text, createdAt: instant };
    await createTable(runner, 'terms_versions', terms);
    await createPipelines(runner);
    await createJobs(runner);
    await createApplications(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['applications', 'candidates', 'team_members', 'jobs', 'stages']) {
      await runner.dropTable(table);
    }
    for (const table of ['pipelines', 'terms_versions']) await runner.dropTable(table);
  }
}

async function createPipelines(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'pipelines', {
    ...{ id, name: text, automationsOff: text, createdAt: instant, ...CHANGED },
  });
  await createTable(
    runner,
    'stages',
    { id, pipeline: of('pipelines'), position: count, name: text, kind: text, silent: flag },
    { uniqueIndex: [['pipeline', 'position']] },
  );
}

async function createJobs(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'jobs',
    {
      ...{ id, title: text, pipeline: of('pipelines'), owner: of('users') },
      ...{ policy: termsOf, calendar: termsOf, statutory: text, locale: text },
      ...{ applyUntil: nullable(instant), openings: nullable(count), status: text },
      ...{ outcome: nullable(text), closedAt: nullable(instant) },
      ...{ closureProposedAt: nullable(instant), createdAt: instant, ...CHANGED },
    },
    { index: [['status', 'id']] },
  );
  await createTable(
    runner,
    'team_members',
    { job: own(of('jobs')), user: own(of('users')) },
    { index: [['user']] },
  );
}

async function createApplications(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'candidates',
    {
      ...{ id, name: text, email: nullable(text), emailKey: nullable(text) },
      ...{ phone: nullable(text), contact: text, locale: text, timezone: nullable(text) },
      ...{ internal: flag, createdAt: instant, ...CHANGED },
    },
    { index: [['emailKey']] },
  );
  await createTable(
    runner,
    'applications',
    {
      ...{ id, job: of('jobs'), candidate: of('candidates'), externalId: nullable(text) },
      ...{ stage: of('stages'), owner: of('users'), status: text },
      ...{ policy: termsOf, calendar: termsOf, receivedAt: instant, ...CHANGED },
    },
    {
      unique: [['job', 'externalId']],
      index: [['job', 'status', 'id'], ['candidate'], ['owner', 'status']],
    },
  );
}
