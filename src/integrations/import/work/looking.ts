import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { contentHash } from '../../../kernel/hash';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { Organisations } from '../../../hiring/organisation/organisations.repository';
import { ownColumns } from '../columns/recognise';
import type { Mapping } from '../draft';
import { areOpen } from '../runs/import-choices';
import { ImportRuns } from '../runs/runs.repository';
import { Directory } from '../meaning/directory';
import type { OpenFile } from './file-reader';
import { ImportFiles } from './import-files';
import { questionsOf, suggested } from '../meaning/meanings';
import type { Slice } from './slice';

/** Finds out what is in a file, and what must be asked about it. */
@Injectable()
export class Looking {
  constructor(
    private readonly units: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly files: ImportFiles,
    private readonly directory: Directory,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** Once the file was looked at: to be mapped, or to be checked when a person has said all that must be known. */
  async look(run: ImportRun, { signal }: Slice): Promise<void> {
    const file = await this.files.open(run, signal);
    const { header, isHistory } = file;
    // a mended file of bad rows means what the file meant from which they come
    const theirs = header.slice(ownColumns(header).length);
    const headerHash = contentHash(theirs.map((name) => name.trim().toLowerCase()));
    const isAsked = run.mapping !== null;
    const said = isAsked
      ? (run.mapping as Mapping)
      : ((await this.runs.mappingOf(headerHash))?.mapping as Mapping | undefined);
    const mapping = said ?? (await this.emptyMapping(file));
    const pipeline = await this.directory.standard();
    const found = { ...(await file.look(mapping, this.clock.now())), pipeline };
    const here = await this.directory.here(pipeline);
    const filled = suggested(mapping, found, here);
    const isReady = isAsked && !areOpen(questionsOf(filled, found, here));
    await this.units.run(async () => {
      const isOurs = await this.runs.advance(run, {
        ...{ status: isReady ? 'checking' : 'mapping', header, headerHash, isHistory },
        ...{ mapping: filled, found, total: found.rows, lease: null, leaseUntil: null },
      });
      if (!isOurs || !isReady) return;
      await this.runs.keepMapping({
        ...{ hash: headerHash, mapping: filled },
        ...{ changedAt: this.clock.now(), changedBy: run.actor },
      });
    });
  }

  private async emptyMapping({ columns }: OpenFile): Promise<Mapping> {
    const { timezone: zone } = await this.organisations.the();
    return { columns, dates: null, zone, stages: {}, jobs: {}, recruiters: {}, statuses: {} };
  }
}
