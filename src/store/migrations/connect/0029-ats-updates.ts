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

const ON_APPLICATIONS = ['mailedBy', 'decidedIn'];

/** Which application of an ATS is which here, what it last said of it, and who writes to its candidate. */
export class AtsUpdates1795219200029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of ON_APPLICATIONS) {
      // by hand: on SQLite TypeORM would copy the whole table
      await runner.query(`ALTER TABLE applications ADD COLUMN "${name}" text`);
    }
    await createTable(
      runner,
      'ats_links',
      {
        ...{ id, connection: of('ats_connections'), externalApplication: text },
        ...{ externalCandidate: text, application: nullable(of('applications')) },
        ...{ lastAsOf: instant, digest: hash, isHeld: flag, seenStatus: nullable(text) },
        ...{ seenStage: nullable(text), seenOwner: nullable(foreignId) },
        seenPerson: nullable(text),
      },
      {
        unique: [['connection', 'externalApplication']],
        index: [['connection', 'externalCandidate'], ['connection', 'isHeld'], ['application']],
      },
    );
    await createTable(
      runner,
      'ats_meetings',
      {
        ...{ id, link: of('ats_links'), externalId: text, interview: of('interviews') },
        ...{ starts: instant, ends: instant, isCancelled: flag },
      },
      { unique: [['link', 'externalId']], index: [['externalId']] },
    );
    await createTable(
      runner,
      'ats_looks',
      {
        ...{ connection: id, nextAt: instant, lease: nullable(text) },
        ...{ leaseUntil: nullable(instant), startedAt: nullable(instant) },
        ...{ finishedAt: nullable(instant), looked: count, missed: count, held: count },
      },
      { index: [['nextAt']] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ats_looks', 'ats_meetings', 'ats_links']) await runner.dropTable(table);
    for (const name of ON_APPLICATIONS) {
      await runner.query(`ALTER TABLE applications DROP COLUMN "${name}"`);
    }
  }
}
