import { createGzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { bundleLines } from '../../journey/proof/bundle/bundle-lines';
import { pour } from '../../journey/proof/bundle/pour';
import { StoredEvidence } from '../../journey/proof/stored-evidence.repository';
import { Clock } from '../../kernel/clock';
import { formatInstant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';

/** What can be verified without the service, to be downloaded. */
@Injectable()
export class Bundles {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: StoredEvidence,
    private readonly clock: Clock,
  ) {}

  /** A bundle in gzip, made while it is read; who hangs up ends it. @returns it, and a name for its file */
  stream(): { stream: Readable; name: string } {
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
