import { Injectable } from '@nestjs/common';
import type { Verified } from '../../journey/proof/finding';
import { Seals } from '../../journey/proof/seals.repository';
import { Verification } from '../../journey/proof/verification';
import { formatInstant, type Instant } from '../../kernel/instant';
import { Journals } from '../journals.repository';
import type { HeadView, VerifiedView } from './audit.view';
import { Clock } from '../../kernel/clock';

/** The journal's proof, for those who look after the others. */
@Injectable()
export class Audit {
  private running: Promise<VerifiedView> | null = null;
  private latest: AuditRun | null = null;

  constructor(
    private readonly seals: Seals,
    private readonly verification: Verification,
    private readonly journals: Journals,
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
    this.running ??= this.verifyFrom(asOf).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Begins it, unless it goes on already, and does not wait: `look` tells how far it is. */
  begin(): void {
    // what goes wrong stands in the run
    this.verify().catch(() => undefined);
  }

  /** The journal as it is now, and the run that goes on or was the last since this process started. */
  async look(): Promise<AuditView> {
    return {
      head: await this.head(),
      range: await this.seals.range(),
      run: this.latest && { ...this.latest },
    };
  }

  private async verifyFrom(asOf: Instant): Promise<VerifiedView> {
    const run: AuditRun = { asOf, checked: 0, of: null, state: 'running', result: null };
    this.latest = run;
    try {
      run.of = await this.journals.count();
      const verified = await this.verification.run((applications) => {
        run.checked = applications;
      });
      run.result = viewOf(verified, asOf);
      run.state = 'done';
      return run.result;
    } catch (error) {
      run.state = 'failed';
      throw error;
    }
  }
}

/** A verification, while it runs and afterwards. */
export interface AuditRun {
  asOf: Instant;
  /** Applications so far. */
  checked: number;
  /** Applications there are; null until they are counted. */
  of: number | null;
  state: 'running' | 'done' | 'failed';
  result: VerifiedView | null;
}

/** The journal's proof at a glance. */
export interface AuditView {
  head: HeadView;
  /** When the first and the last event were recorded. */
  range: { first: Instant; last: Instant } | null;
  run: AuditRun | null;
}

function viewOf(verified: Verified, asOf: Instant): VerifiedView {
  return { ok: verified.findings.length === 0, asOf: formatInstant(asOf), ...verified };
}
