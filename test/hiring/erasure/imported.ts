import { Readable } from 'node:stream';
import { newId } from '../../../src/kernel/ids';
import { ImportRow } from '../../../src/store/entities/import/import-row.entity';
import { ImportRun } from '../../../src/store/entities/import/import-run.entity';
import type { ApplicationId } from '../../../src/store/entities/hiring/application.entity';
import type { CandidateId } from '../../../src/store/entities/hiring/candidate.entity';
import { StoredFiles } from '../../../src/store/files/stored-files';
import type { World } from '../../world/world';

const FILE = 'Name,Email\nZyxandra Markeri,zyxandra@marker.fi\n';

/** An import that brought somebody, with a row that could not be read, and its file. */
export async function importOf(
  { app, clock, units, admin }: World,
  application: ApplicationId,
  candidate: CandidateId,
): Promise<void> {
  const now = clock.now();
  const { key, bytes, sha256 } = await app.get(StoredFiles).put(Readable.from(FILE), 1000);
  const run = newId<'import'>(now);
  const names = [{ name: 'Zyxandra Markeri', count: 1 }];
  await units.run(async () => {
    const { manager } = units;
    await manager.insert(ImportRun, {
      ...{ id: run, actor: admin.user.id, createdAt: now, status: 'stopped', fileName: 'a.csv' },
      ...{ file: key, bytes, sha256, options: {}, isHistory: false, header: ['Name', 'Email'] },
      ...{ headerHash: null, mapping: {}, found: { jobs: names }, counts: {}, choices: {} },
      ...{
        first: [{ candidate: 'Zyxandra Markeri' }],
        confirmedAt: now,
        total: 2,
        done: 1,
        cursor: 2,
      },
      ...{ jobsMade: [], problem: null, finishedAt: now, lease: null, leaseUntil: null },
    });
    const row = { run, application: null, candidate: null, madeCandidate: false, events: 0 };
    const column = 'Email';
    await manager.insert(ImportRow, [
      { ...row, line: 2, outcome: 'new', application, candidate, column: null, why: null },
      {
        ...row,
        line: 3,
        outcome: 'bad',
        column,
        why: '"zyxandra(at)marker.fi": expected an address',
      },
    ]);
  });
}
