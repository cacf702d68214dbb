import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Sight } from '../../hiring/jobs/sight.repository';
import { Clock } from '../../kernel/clock';
import { ConflictError, NotFoundError } from '../../kernel/errors';
import type { ReportExport } from '../../store/entities/reports/report-export.entity';
import { Grounds } from '../ground/grounds.repository';
import { ExportContents } from './export-contents';
import { Exports, isStillSeen, orderOf } from './exports';
import { ExportsRepository } from './exports.repository';

/** Hands out files that are made. */
@Injectable()
export class ExportFile {
  constructor(
    private readonly exports: Exports,
    private readonly stored: ExportsRepository,
    private readonly contents: ExportContents,
    private readonly sight: Sight,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
  ) {}

  /**
   * What somebody asked for and may still see.
   * @throws NotFoundError where it is not theirs, or they may not see any more what it says
   * @throws ConflictError `not_made_yet`
   */
  async find(id: string, caller: Caller): Promise<ReportExport> {
    const one = await this.exports.find(id, caller);
    if (one.status !== 'done') {
      throw new ConflictError('The file is not made yet.', undefined, 'not_made_yet');
    }
    await this.contents.assertAllowed(orderOf(one, this.clock.now()), caller);
    if (!isStillSeen(one, caller, await this.sight.jobsOf(caller))) throw gone();
    if (one.ground !== null && seesAll(caller) && (await this.grounds.current()) === null) {
      throw gone();
    }
    return one;
  }

  /** The file, a part at a time. @throws Error when it is taken away meanwhile: then less comes than was announced */
  async *read({ id, parts, format }: ReportExport): AsyncGenerator<Buffer> {
    for (let number = 0; number < parts; number++) {
      const content = await this.stored.part(id, number);
      if (content === null) throw new Error(`part ${number} of export ${id} is gone`);
      yield Buffer.from(content, format === 'pdf' ? 'base64' : 'utf8');
    }
  }
}

function gone(): NotFoundError {
  return new NotFoundError('You may not see any more what this file says. Ask for it again.');
}
