import { Injectable } from '@nestjs/common';
import type { Verified } from '../../journey/proof/finding';
import { Seals } from '../../journey/proof/seals.repository';
import { Verification } from '../../journey/proof/verification';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { HeadView, VerifiedView } from './audit.view';
import { Clock } from '../../kernel/clock';

/** The journal's proof, for those who look after the others. */
@Injectable()
export class Audit {
  private running: Promise<VerifiedView> | null = null;

  constructor(
    private readonly seals: Seals,
    private readonly verification: Verification,
    private readonly clock: Clock,
  ) {}

  /** The newest seal: its head stands for everything up to it. */
  async head(): Promise<HeadView> {
    const last = await this.seals.last();
    return {
      number: last?.number ?? 0,
      sealedAt: last === null ? null : formatInstant(last.sealedAt),
      head: last?.head ?? null,
      waiting: await this.seals.waiting(),
    };
  }

  /** Folds and checks everything. It takes its time, so those who ask meanwhile get the same answer. */
  verify(): Promise<VerifiedView> {
    const asOf = this.clock.now();
    this.running ??= this.verification
      .run()
      .then((verified) => viewOf(verified, asOf))
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }
}

function viewOf(verified: Verified, asOf: Instant): VerifiedView {
  return { ok: verified.findings.length === 0, asOf: formatInstant(asOf), ...verified };
}
