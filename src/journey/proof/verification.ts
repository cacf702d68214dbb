import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../store/unit-of-work';
import { Journal } from '../record/journal.repository';
import { Terms } from '../record/terms';
import { ApplicationCheck } from './application-check';
import type { Verified } from './finding';
import { SealCheck } from './seal-check';

const LONG = { isLong: true };

/** The proof: the journal is what was recorded, and everything that is shown follows from it. */
@Injectable()
export class Verification {
  constructor(
    private readonly units: UnitOfWork,
    private readonly journal: Journal,
    private readonly terms: Terms,
    private readonly applications: ApplicationCheck,
    private readonly seals: SealCheck,
    private readonly clock: Clock,
  ) {}

  /**
   * Folds the whole journal again and compares every commitment, and checks every hash. As of one moment, while the
   * service goes on.
   * @param tell is given the number of applications checked so far, now and then
   */
  run(tell: (applications: number) => void = () => undefined): Promise<Verified> {
    return this.units.snapshot(async () => {
      const now = this.clock.now();
      const result: Verified = {
        ...{ applications: 0, events: 0, commitments: 0, seals: 0, head: null, erasedTexts: 0 },
        findings: [],
      };
      for await (const id of this.journal.applications()) {
        const checked = await this.applications.check(id, now);
        result.applications++;
        result.events += checked.events;
        result.commitments += checked.commitments;
        result.erasedTexts += checked.erasedTexts;
        result.findings.push(...checked.findings);
        if (result.applications % 100 === 0) tell(result.applications);
      }
      for (const hash of await this.terms.altered()) {
        const detail = 'is not the version that was used under this hash';
        result.findings.push({ code: 'altered_terms', where: `terms ${hash}`, detail });
      }
      const { seals, head, findings } = await this.seals.check(now);
      return { ...result, seals, head, findings: [...result.findings, ...findings] };
    }, LONG);
  }
}
