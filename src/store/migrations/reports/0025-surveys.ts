import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTable, foreignId, instant, nullable, of, own } from '../table';

const ENDED = new TableIndex({ columnNames: ['status', 'changedAt'] });
const RATED = new TableIndex({ columnNames: ['ratedAt'] });

/** Who was asked how it was, and answers from 0 to 10 in place of those from 1 to 5. */
export class Surveys1795219200025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'surveys',
      {
        ...{ application: own(of('applications')), candidate: of('candidates') },
        ...{
          lookAt: nullable(instant),
          invitedAt: nullable(instant),
          message: nullable(foreignId),
        },
      },
      { index: [['candidate', 'invitedAt'], ['lookAt']] },
    );
    await runner.query(`UPDATE experience_ratings SET "score" = CASE "score"
      WHEN 1 THEN 0 WHEN 2 THEN 3 WHEN 3 THEN 5 WHEN 4 THEN 8 ELSE 10 END`);
    await runner.createIndex('experience_ratings', RATED);
    await runner.createIndex('applications', ENDED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('applications', ENDED);
    await runner.dropIndex('experience_ratings', RATED);
    await runner.query(`UPDATE experience_ratings SET "score" = CASE
      WHEN "score" <= 1 THEN 1 WHEN "score" <= 3 THEN 2 WHEN "score" <= 6 THEN 3
      WHEN "score" <= 8 THEN 4 ELSE 5 END`);
    await runner.dropTable('surveys');
  }
}
