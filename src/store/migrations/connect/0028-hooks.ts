import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  flag,
  foreignId,
  hash,
  id,
  instant,
  nullable,
  of,
  text,
} from '../table';

/** Applicant tracking systems that tell us what happens in them. */
export class Hooks1795219200028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'ats_connections',
      {
        ...{ id, vendor: text, name: text, secret: nullable(text), oldSecret: nullable(text) },
        ...{ oldSecretUntil: nullable(instant), token: nullable(text), subdomain: nullable(text) },
        ...{ mails: text, defaultOwner: of('users'), status: text, refused: count },
        ...{ reconcileFrom: nullable(instant), reconciledAt: nullable(instant) },
        ...{ reconcileProblem: nullable(text), createdAt: instant, createdBy: of('users') },
        ...{ version: count, changedAt: instant, changedBy: of('users') },
      },
      { index: [['status']] },
    );
    const connection = of('ats_connections');
    await createTable(
      runner,
      'ats_mappings',
      {
        ...{ id, connection, kind: text, scope: text, externalId: text, externalName: text },
        ...{ target: nullable(text), isIgnored: flag, seenAt: instant },
        ...{ chosenAt: nullable(instant), chosenBy: nullable(text) },
      },
      {
        unique: [['connection', 'kind', 'scope', 'externalId']],
        index: [['connection', 'seenAt']],
      },
    );
    await createTable(
      runner,
      'ats_deliveries',
      {
        ...{ id, connection, key: hash, headers: text, body: nullable(text), size: count },
        ...{ isTest: flag, receivedAt: instant, status: text, attempts: count, nextAt: instant },
        ...{ claimedUntil: instant, event: nullable(text), externalApplication: nullable(text) },
        ...{ externalCandidate: nullable(text), application: nullable(foreignId) },
        ...{ words: nullable(text), finishedAt: nullable(instant), bodyUntil: nullable(instant) },
      },
      {
        unique: [['connection', 'key']],
        index: [
          ['connection', 'status', 'id'],
          ['status', 'nextAt'],
          ['connection', 'externalCandidate'],
          ...[['application'], ['bodyUntil']],
        ],
      },
    );
    await createTable(
      runner,
      'ats_refusals',
      { id, connection, at: instant, why: text, size: count },
      { index: [['connection', 'id']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['ats_refusals', 'ats_deliveries', 'ats_mappings', 'ats_connections'];
    for (const table of tables) await runner.dropTable(table);
  }
}
