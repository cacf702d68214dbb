import type { BulkRun } from '../../store/entities/bulk/bulk-run.entity';

/** An application on which the verb failed, and why. */
export class BulkFailure {
  application: string;
  problem: string;
}

/** How far a bulk run has come. */
export class BulkView {
  id: string;
  verb: BulkRun['verb'];
  /** `stopped`: somebody stopped it before its end. */
  status: 'running' | 'done' | 'stopped';
  total: number;
  done: number;
  failed: number;
  waiting: number;
  stopped: number;
  /** What was done and its letter taken back. */
  undone: number;
  createdAt: string;
  finishedAt: string | null;
  /** The first thousand. */
  failures: BulkFailure[];
}
