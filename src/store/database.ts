import type { DataSource, EntityManager } from 'typeorm';
import { LupausError } from '../kernel/errors';

/** What differs between the databases: how a transaction is begun, and who waits for whom. */
export interface Database {
  /** For reading outside a transaction. It cannot write. */
  readonly reader: EntityManager;
  /** Runs `work` in a transaction of its own that may write. */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** Runs `look` in a transaction that sees one moment and cannot write. Long ones are in nobody's way. */
  read<T>(look: (manager: EntityManager) => Promise<T>, isLong: boolean): Promise<T>;
  /** Waits until no other transaction holds `name`, and holds it to the end of this one. */
  lock(manager: EntityManager, name: string): Promise<void>;
  /** Brings everything into the place where a copy would look for it. */
  settle(): Promise<void>;
  /** Waits for what is under way, and disconnects. */
  close(): Promise<void>;
}

/** How long a unit waits for its turn, or for a lock. */
export const WAIT_MS = 10_000;

/** Nothing was changed, and it may be tried again. */
export abstract class NotStoredError extends LupausError {
  /** @param trouble what keeps everybody from writing, as in "the database cannot be written: …"; null when nothing does */
  constructor(
    code: string,
    message: string,
    readonly trouble: string | null,
  ) {
    super(code, message);
  }
}

/** Too much to do at once. */
export class BusyError extends NotStoredError {
  constructor(trouble: string | null = null) {
    const message = 'Too much is being written at this moment; nothing was changed, try again.';
    super('busy', message, trouble);
  }
}

/** The database can be read and not be written. */
export class StorageError extends NotStoredError {
  /** @param cause what the driver said, for the log */
  constructor(
    trouble: string,
    override readonly cause: unknown,
  ) {
    const message = `Nothing can be stored at this moment: ${trouble}. Nothing was changed; try again later.`;
    super('cannot_store', message, trouble);
  }
}

/** Runs `work` between `begin` and COMMIT, or ROLLBACK when it fails. */
export async function transact<T>(
  source: DataSource,
  begin: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.query(begin);
    // else save() begins a transaction of its own in ours
    Object.assign(runner, { isTransactionActive: true });
    const result = await work(runner.manager);
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    // a failed COMMIT may have rolled back by itself
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    Object.assign(runner, { isTransactionActive: false });
    await runner.release();
  }
}
