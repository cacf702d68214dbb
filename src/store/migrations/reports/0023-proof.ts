import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '../append-only';
import { count, createTable, hash, id, instant, nullable, text } from '../table';

const AT_ONCE = 5000;
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Heads signed day by day, checks that every process sees, terms under seal, and ids of commitments that follow from them. */
export class Proof1795219200023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'signed_heads', {
      ...{ day: { type: 'varchar', length: '10', isPrimary: true }, number: count, head: hash },
      ...{ sealedAt: instant, publicKey: text, signature: text, previous: nullable(text) },
    });
    await makeAppendOnly(runner, 'signed_heads', `"day" = NEW."day"`);
    await createTable(
      runner,
      'verification_runs',
      {
        ...{ id, startedAt: instant, startedBy: text, process: text, checked: count },
        ...{ of: nullable(count), state: text, toldAt: instant, result: nullable(text) },
      },
      { index: [['startedAt']] },
    );
    // by hand: on SQLite TypeORM would copy the whole table and drop its triggers
    await runner.query('ALTER TABLE seals ADD COLUMN "terms" text');
    await runner.query('ALTER TABLE terms_versions ADD COLUMN "seal" integer');
    await renameCommitments(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE terms_versions DROP COLUMN "seal"');
    await runner.query('ALTER TABLE seals DROP COLUMN "terms"');
    for (const table of ['verification_runs', 'signed_heads']) await runner.dropTable(table);
    if (runner.connection.options.type === 'postgres') {
      await runner.query('DROP FUNCTION "signed_heads_refuse"()');
    }
  }
}

/** Gives every commitment the id that follows from whose it is and what opened it; tasks that name it, too. */
async function renameCommitments(runner: QueryRunner): Promise<void> {
  let last = { application: '', key: '' };
  for (;;) {
    const rows = (await runner.query(
      `SELECT "id", "application", "key" FROM commitments WHERE ("application", "key") > ($1, $2)
        ORDER BY "application", "key" LIMIT ${AT_ONCE}`,
      [last.application, last.key],
    )) as { id: string; application: string; key: string }[];
    if (rows.length === 0) return;
    const names = rows.map((row) => [row.id, idOf(row.application, row.key)]);
    const pairs = [JSON.stringify(names.map(([old, fresh]) => ({ old, fresh })))];
    await runner.query(
      `UPDATE commitments SET "id" = named.fresh FROM ${named(runner)}
      WHERE commitments."id" = named.old`,
      pairs,
    );
    await runner.query(
      `UPDATE tasks SET "about" = named.fresh FROM ${named(runner)}
      WHERE tasks."kind" = 'new_date' AND tasks."about" = named.old`,
      pairs,
    );
    const { application, key } = rows.at(-1)!;
    last = { application, key };
  }
}

function named(runner: QueryRunner): string {
  return runner.connection.options.type === 'postgres'
    ? 'json_to_recordset($1::json) AS named(old text, fresh text)'
    : `(SELECT value ->> 'old' AS old, value ->> 'fresh' AS fresh FROM json_each($1)) AS named`;
}

function idOf(application: string, key: string): string {
  const bytes = createHash('sha256').update(`${application}/${key}`).digest();
  let whole = BigInt(`0x${bytes.subarray(0, 16).toString('hex')}`);
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = DIGITS[Number(whole & 31n)]! + text;
    whole >>= 5n;
  }
  return text;
}
