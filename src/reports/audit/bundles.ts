import { createGzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { bundleLines } from '../../journey/proof/bundle/bundle-lines';
import { pour } from '../../journey/proof/bundle/pour';
import { StoredEvidence } from '../../journey/proof/stored-evidence.repository';
import type { Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { ForbiddenError } from '../../kernel/errors';
import { formatInstant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import { Grounds } from '../ground/grounds.repository';

/** What can be verified without the service, to be downloaded. */
@Injectable()
export class Bundles {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: StoredEvidence,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
  ) {}

  /** Whether somebody may have it: it has everybody's verdicts by their ids, whatever figures show. */
  async mayTake({ role }: Caller): Promise<boolean> {
    if (role === 'admin') return true;
    return role === 'hr_lead' && (await this.grounds.current()) !== null;
  }

  /**
   * A bundle in gzip, made while it is read; who hangs up ends it.
   * @returns it, and a name for its file
   * @throws ForbiddenError `no_ground` for an HR lead while figures may name nobody
   */
  async stream(caller: Caller): Promise<{ stream: Readable; name: string }> {
    if (!(await this.mayTake(caller))) throw noGround();
    const now = this.clock.now();
    const gzip = createGzip({ level: 4 });
    const work = () => pour(bundleLines(this.stored, now), gzip);
    this.units.snapshot(work, { isLong: true }).catch((error: unknown) => {
      gzip.destroy(error as Error);
    });
    const day = formatInstant(now).slice(0, 10);
    return { stream: gzip, name: `lupaus-bundle-${day}.jsonl.gz` };
  }
}

function noGround(): ForbiddenError {
  return new ForbiddenError(
    'A bundle has the verdicts of each person. No ground for figures per person is recorded, so only an administrator may take it.',
    'no_ground',
  );
}
