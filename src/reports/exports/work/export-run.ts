import { AsyncResource } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Sight } from '../../../hiring/jobs/sight.repository';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import type { ReportExport } from '../../../store/entities/reports/report-export.entity';
import { NotStoredError } from '../../../store/database';
import { UnitOfWork } from '../../../store/unit-of-work';
import { Grounds } from '../../ground/grounds.repository';
import { ExportContents } from '../export-contents';
import { orderOf } from '../exports';
import { ExportsRepository } from '../exports.repository';
import { PartWriter, type Change } from './part-writer';

/** A process that makes an export is silent no longer than this while it lives. */
export const LEASE_MS = 60_000;

/** Somebody took the export away, or another process has it now. */
export class LostError extends Error {}
/** The process stops. */
export class StoppedError extends Error {}

/** Makes one export whose lease is held. */
@Injectable()
export class ExportRun {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: ExportsRepository,
    private readonly contents: ExportContents,
    private readonly sight: Sight,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the file into its parts, all of it as of one moment.
   * @throws LostError, StoppedError; what reading the report throws
   */
  async make(one: ReportExport, caller: Caller, signal: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const order = orderOf(one, now);
    // what is written goes round the look, which can only read
    const keep = AsyncResource.bind((change: Change) => this.keep(one, change));
    await this.units.snapshot(
      async () => {
        const sight = await this.sight.jobsOf(caller);
        const ground = (await this.grounds.current())?.id ?? null;
        const total = await this.contents.size(order, caller);
        await keep({ row: { total, sight, ground, asOf: now } });
        const writing = new PartWriter(one.format === 'pdf', keep);
        for await (const piece of this.contents.pieces(order, caller)) {
          if (signal.aborted) throw new StoppedError();
          await writing.add(piece.content, piece.lines);
        }
        await writing.end();
      },
      { isLong: true },
    );
    await this.keep(one, { row: { status: 'done', finishedAt: this.clock.now(), lease: null } });
  }

  /** Tries again what finds no room: what is made already would else be made anew. */
  private async keep(one: ReportExport, change: Change, tries = 3): Promise<void> {
    try {
      await this.keepNow(one, change);
    } catch (error) {
      if (!(error instanceof NotStoredError) || tries === 1) throw error;
      await this.keep(one, change, tries - 1);
    }
  }

  /** Stores what was done, if it is still this process's to do. @throws LostError */
  private async keepNow({ id, lease }: ReportExport, { row, part }: Change): Promise<void> {
    await this.units.run(async () => {
      await this.units.lock(`export/${id}`);
      const found = await this.stored.find(id);
      if (found?.lease !== lease) throw new LostError(`export ${id} is not ours any more`);
      if (part !== undefined) await this.stored.addPart({ export: id, ...part });
      const leasedUntil = (this.clock.now() + LEASE_MS) as Instant;
      await this.stored.change(id, { leasedUntil, ...row });
    });
  }
}
