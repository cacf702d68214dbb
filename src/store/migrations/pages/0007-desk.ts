import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { keysOfPerson } from '../../../kernel/folding';
import { address, createTable, of, own } from '../table';

/** Rows in one statement: SQLite takes 32,766 values. */
const CHUNK = 1000;
const REQUESTS_INDEX = ['answeredAt', 'askedAt'];

/** By what candidates are found, when a colleague was last reminded, and who wants no keys. */
export class Desk1795219200007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // not through TypeORM, which makes the whole table anew on SQLite
    await runner.query(`ALTER TABLE "users" ADD COLUMN "keys" text`);
    await runner.query(`ALTER TABLE "colleague_requests" ADD COLUMN "nudgedAt" bigint`);
    await runner.createIndex('colleague_requests', new TableIndex({ columnNames: REQUESTS_INDEX }));
    await createTable(
      runner,
      'candidate_words',
      { word: own(address), candidate: own(of('candidates')) },
      { index: [['candidate', 'word']] },
    );
    await fill(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('candidate_words');
    await runner.dropIndex('colleague_requests', new TableIndex({ columnNames: REQUESTS_INDEX }));
    await runner.query(`ALTER TABLE "colleague_requests" DROP COLUMN "nudgedAt"`);
    await runner.query(`ALTER TABLE "users" DROP COLUMN "keys"`);
  }
}

interface Person {
  id: string;
  name: string;
  emailKey: string | null;
}

/** Those who are there already. */
async function fill(runner: QueryRunner): Promise<void> {
  for (let after = ''; ;) {
    const people = (await runner.query(
      `SELECT "id", "name", "emailKey" FROM "candidates" WHERE "id" > $1 ORDER BY "id" LIMIT ${CHUNK}`,
      [after],
    )) as Person[];
    const last = people.at(-1);
    if (!last) return;
    after = last.id;
    const rows = people.flatMap(({ id, name, emailKey }) =>
      keysOfPerson(name, emailKey).map((word) => [word, id]),
    );
    for (let at = 0; at < rows.length; at += CHUNK) {
      const some = rows.slice(at, at + CHUNK);
      const marks = some.map((_, i) => `($${2 * i + 1}, $${2 * i + 2})`).join(', ');
      const into = `INSERT INTO "candidate_words" ("word", "candidate") VALUES ${marks}`;
      await runner.query(into, some.flat());
    }
  }
}
