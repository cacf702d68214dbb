import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import type { Verified } from '../../journey/proof/finding';
import { SignedHeads } from '../../journey/proof/heads/signed-heads.repository';
import { Seals } from '../../journey/proof/seals.repository';
import { Clock } from '../../kernel/clock';
import { PublicHeadKey } from '../../kernel/keys/head-key';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { HeadView, KeysView, RunView, VerifiedView } from './audit.view';
import { recorded } from './recorded';
import { Runs, type AuditRun } from './runs';
import { WholeCheck } from './whole-check';

/** The journal's proof, for those who look after the others. */
@Injectable()
export class Audit {
  private running: Promise<VerifiedView> | null = null;

  constructor(
    private readonly seals: Seals,
    private readonly heads: SignedHeads,
    private readonly check: WholeCheck,
    private readonly runs: Runs,
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
      signed: (await this.heads.latest())?.line ?? null,
      demonstration: await this.heads.isDemonstration(),
    };
  }

  /** The keys that signed heads, with their public halves. */
  async keys(): Promise<KeysView> {
    const { used, own } = await this.heads.keys();
    return {
      items: used.map((use) => ({ ...use, pem: new PublicHeadKey(use.publicKey).pem })),
      own,
    };
  }

  /** Folds and checks everything. It takes its time, so those who ask meanwhile get the same answer. */
  verify({ id }: Caller): Promise<VerifiedView> {
    this.running ??= this.verifyFor(id).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Begins it, unless it goes on already in some process, and does not wait: `look` tells how far it is. */
  async begin(caller: Caller): Promise<void> {
    const last = await this.runs.last();
    if (last?.state === 'running') return;
    // what goes wrong stands in the run
    const isOver = this.verify(caller).then(
      () => undefined,
      () => undefined,
    );
    await Promise.race([isOver, this.runs.begun(last?.id ?? null)]);
  }

  /** The check that goes on or was the last, in any process. */
  async run(): Promise<RunView | null> {
    const run = await this.runs.last();
    return run && this.runs.view(run);
  }

  /** The journal as it is now, its keys, and the check that goes on or was the last. */
  async look(): Promise<AuditView> {
    return {
      head: await this.head(),
      range: await this.seals.range(),
      keys: await this.keys(),
      run: await this.runs.last(),
    };
  }

  private async verifyFor(startedBy: string): Promise<VerifiedView> {
    const asOf = this.clock.now();
    const verified = await recorded(
      { startedBy, runs: this.runs.stored, clock: this.clock },
      (told) => this.check.run(told),
    );
    return viewOf(verified, asOf);
  }
}

/** The journal's proof at a glance. */
export interface AuditView {
  head: HeadView;
  /** When the first and the last event were recorded. */
  range: { first: Instant; last: Instant } | null;
  keys: KeysView;
  run: AuditRun | null;
}

function viewOf(verified: Verified, asOf: Instant): VerifiedView {
  return { ok: verified.findings.length === 0, asOf: formatInstant(asOf), ...verified };
}
