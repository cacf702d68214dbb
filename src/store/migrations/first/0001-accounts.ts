import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  count,
  createTable,
  foreignId,
  hash,
  hashId,
  id,
  instant,
  nullable,
  of,
  text,
} from '../table';

/** Who may do what. */
export class Accounts1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'users',
      {
        ...{ id, name: text, email: text, emailKey: text, role: text, status: text },
        ...{ passwordHash: nullable(text), locale: text, timezone: nullable(text) },
        ...{ createdAt: instant, version: count },
        ...{ changedBy: nullable(foreignId), changedAt: instant },
      },
      { unique: [['emailKey']] },
    );
    await createTable(
      runner,
      'api_tokens',
      {
        ...{ id, user: of('users'), name: text, scopes: text, hash, createdAt: instant },
        ...{ lastUsedAt: nullable(instant), revokedAt: nullable(instant) },
      },
      { unique: [['hash']] },
    );
    await createTable(
      runner,
      'sessions',
      {
        ...{ id, user: of('users'), hash, agent: text, place: hash },
        ...{ createdAt: instant, lastSeenAt: instant, endsAt: instant },
      },
      { unique: [['hash']], index: [['user']] },
    );
    await createTable(
      runner,
      'one_time_links',
      {
        ...{ id, hash, purpose: text, user: nullable(of('users')) },
        ...{ createdAt: instant, endsAt: instant, usedAt: nullable(instant) },
      },
      { unique: [['hash']] },
    );
    await createTable(runner, 'attempt_counts', { hash: hashId, failures: count, endsAt: instant });
    await createTable(
      runner,
      'idempotent_answers',
      { hash: hashId, body: hash, status: count, answer: text, createdAt: instant },
      { index: [['createdAt']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['idempotent_answers', 'attempt_counts', 'one_time_links', 'sessions'];
    for (const table of [...tables, 'api_tokens', 'users']) await runner.dropTable(table);
  }
}
