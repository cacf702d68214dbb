import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, createTable, flag, hash, id, instant, nullable, of, own, text } from '../table';

/** The candidates' own pages, and the open pages where anybody may apply. */
export class Candidates1795219200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'candidate_sessions',
      {
        ...{ id, candidate: of('candidates'), hash, locale: nullable(text) },
        ...{ createdAt: instant, endsAt: instant },
      },
      { unique: [['hash']], index: [['candidate'], ['endsAt']] },
    );
    await createTable(runner, 'experience_ratings', {
      ...{ application: own(of('applications')), score: count, words: nullable(text) },
      ratedAt: instant,
    });
    await createTable(runner, 'application_consents', {
      ...{ application: own(of('applications')), text, givenAt: instant },
    });
    await createTable(
      runner,
      'job_postings',
      {
        ...{ job: own(of('jobs')), slug: text, isPublic: flag, description: text, place: text },
        ...{ payRange: nullable(text), consentText: nullable(text) },
        ...{ version: count, changedAt: instant, changedBy: text },
      },
      { unique: [['slug']], index: [['isPublic']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['job_postings', 'application_consents', 'experience_ratings'];
    for (const table of [...tables, 'candidate_sessions']) await runner.dropTable(table);
  }
}
