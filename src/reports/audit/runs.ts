import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { Clock } from '../../kernel/clock';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { VerificationRunId } from '../../store/entities/proof/verification-run.entity';
import type { RunResultView, RunView } from './audit.view';
import { VerificationRuns } from './runs.repository';

/** A check of the journal, while it goes on and afterwards, in whatever process. */
export interface AuditRun {
  id: VerificationRunId;
  asOf: Instant;
  /** The name of who asked for it; null for the command line. */
  by: string | null;
  process: string;
  /** Applications so far. */
  checked: number;
  /** Applications there are; null until they are counted. */
  of: number | null;
  /** `stopped`: its process has said nothing for long, and has probably ended. */
  state: 'running' | 'done' | 'failed' | 'stopped';
  toldAt: Instant;
  /** Findings in all; `result` has the first of them. */
  found: number;
  result: RunResultView | null;
}

/** As it is stored: what was seen, and how many findings there were. */
type StoredResult = Pick<RunResultView, keyof RunResultView>;

/** A check says each second how far it is. */
const SILENT_MS = 60_000;
/** Of 25 ms each: ten seconds, for writing it down waits for its turn like any other. */
const BEGUN_TRIES = 400;

/** Checks of the journal, of all processes. */
@Injectable()
export class Runs {
  constructor(
    readonly stored: VerificationRuns,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** The check that goes on or was the last; null when there was none. */
  async last(): Promise<AuditRun | null> {
    const row = await this.stored.last();
    if (row === null) return null;
    const { id, startedAt, startedBy, process, checked, of, toldAt } = row;
    const isSilent = row.state === 'running' && this.clock.now() - toldAt > SILENT_MS;
    const result = row.result as StoredResult | null;
    const { found = 0 } = result ?? {};
    return {
      ...{ id, asOf: startedAt, process, checked, of, toldAt, found },
      by: startedBy === 'command' ? null : await this.nameOf(startedBy),
      state: isSilent ? 'stopped' : row.state,
      result: result && { ...result, ok: found === 0, asOf: formatInstant(startedAt) },
    };
  }

  /** Waits until a check that was begun is written down, so that who looks next sees it. */
  async begun(before: VerificationRunId | null): Promise<void> {
    for (let tries = 0; tries < BEGUN_TRIES; tries++) {
      if (((await this.stored.last())?.id ?? null) !== before) return;
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  view({ asOf, by, process, checked, of, state, toldAt, result }: AuditRun): RunView {
    const [startedAt, at] = [formatInstant(asOf), formatInstant(toldAt)];
    return { startedAt, by, process, checked, of, state, toldAt: at, result };
  }

  private async nameOf(id: string): Promise<string> {
    const user = await this.users.find(id).catch(() => null);
    return user?.name ?? id;
  }
}
