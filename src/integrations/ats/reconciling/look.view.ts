import { formatInstant, type Instant } from '../../../kernel/instant';
import type { LookState } from './reconciliation';

/** What looking into an ATS found, with times as texts. */
export class LookView {
  startedAt: string | null;
  finishedAt: string | null;
  isRunning: boolean;
  nextAt: string | null;
  looked: number;
  missed: number;
  held: number;
  problem: string | null;

  static of({ startedAt, finishedAt, nextAt, ...rest }: LookState): LookView {
    return {
      ...{ startedAt: shown(startedAt), finishedAt: shown(finishedAt), nextAt: shown(nextAt) },
      ...rest,
    };
  }
}

function shown(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
