import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { LupausError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import { CANDIDATE } from '../../status/own';
import { PAPERS_SETTINGS, type PapersSettings } from './papers.settings';
import { PapersRepository } from '../papers.repository';

const DAY_MS = 24 * 3600_000;

/** How much strangers may leave here: each place may send little at once, but there are many places. */
@Injectable()
export class StrangerRoom {
  constructor(
    @Inject(PAPERS_SETTINGS) private readonly settings: PapersSettings,
    private readonly rows: PapersRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * To be asked before a file is read that anybody may have sent. What is on its way at the same time is not counted.
   * @throws LupausError `no_room` when candidates have left as much in 24 hours as they may
   */
  async assertLeft(): Promise<void> {
    const { mostBytesADay } = this.settings;
    if (mostBytesADay === null) return;
    const since = (this.clock.now() - DAY_MS) as Instant;
    if ((await this.rows.bytesBy(CANDIDATE.id, since)) < mostBytesADay) return;
    throw new LupausError('no_room', 'files: as many came today as are taken');
  }
}
