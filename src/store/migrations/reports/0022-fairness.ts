import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { makeAppendOnly } from '../append-only';
import { count, createTable, hash, id, instant, of, own, text } from '../table';

const SELDOM = `"type" IN ('application.reopened', 'clock.paused', 'decision.made', 'decision.undone', 'owner.changed', 'promise.made', 'promise.rescheduled')`;
const ACTS = new TableIndex({ columnNames: ['type', 'at', 'actor'], where: SELDOM });
const CALLS = new TableIndex({ columnNames: ['at', 'author'] });

/** What could be gaming is found by type and time; explanations of broken promises; who logged a contact, and when. */
export class Fairness1795219200022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createExplanations(runner);
    await runner.createIndex('journal', ACTS);
    // by hand: on SQLite TypeORM would copy the whole table
    await runner.query('ALTER TABLE logged_contacts ADD COLUMN "at" bigint');
    await runner.query('ALTER TABLE logged_contacts ADD COLUMN "author" text');
    for (const [column, source] of [
      ['at', 'at'],
      ['author', 'actor'],
    ]) {
      await runner.query(`UPDATE logged_contacts SET "${column}" = (
        SELECT j."${source}" FROM journal j
        WHERE j."application" = logged_contacts."application" AND j."type" = 'message.delivered'
          AND j."fields" LIKE '%"message":"' || logged_contacts."id" || '"%'
        ORDER BY j."position" LIMIT 1)`);
    }
    await runner.createIndex('logged_contacts', CALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('logged_contacts', CALLS);
    await runner.query('ALTER TABLE logged_contacts DROP COLUMN "author"');
    await runner.query('ALTER TABLE logged_contacts DROP COLUMN "at"');
    await runner.dropIndex('journal', ACTS);
    await runner.dropTable('explanation_texts');
    await runner.dropTable('explanations');
    if (runner.connection.options.type === 'postgres') {
      await runner.query('DROP FUNCTION "explanations_refuse"()');
    }
  }
}

async function createExplanations(runner: QueryRunner): Promise<void> {
  const application = of('applications');
  await createTable(
    runner,
    'explanations',
    {
      ...{ id, application, position: count, commitment: text, version: count },
      ...{ by: of('users'), at: instant, textHash: hash, hash },
    },
    {
      uniqueIndex: [
        ['application', 'position'],
        ['application', 'commitment', 'version'],
      ],
      index: [['at']],
    },
  );
  await makeAppendOnly(
    runner,
    'explanations',
    `"id" = NEW."id" OR ("application" = NEW."application" AND ("position" = NEW."position"
       OR ("commitment" = NEW."commitment" AND "version" = NEW."version")))`,
  );
  await createTable(
    runner,
    'explanation_texts',
    { explanation: own(of('explanations')), application, salt: text, text },
    { index: [['application']] },
  );
}
