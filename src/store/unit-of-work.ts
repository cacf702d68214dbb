import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';

/** A transaction while it runs, to write or to read. */
interface Unit {
  readonly manager: EntityManager;
  state: 'open' | 'failed' | 'ended';
  /** What made it fail. */
  failure?: unknown;
}

/** One after the other, in the order of asking, whether the one before failed or not. */
class Turns {
  last: Promise<unknown> = Promise.resolve();

  next<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * The only door to a transaction, and every write goes through it.
 *
 * TypeORM has one connection per SQLite data source, on which overlapping transactions become savepoints of each
 * other and lose rows (typeorm #307, #1884, #8668). So units run one after the other, in the order of asking.
 */
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<Unit>();
  private readonly writing = new Turns();
  private readonly reading = new Turns();

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  /**
   * Runs `work` in a transaction: all of its writes are stored, or none. Inside a unit it joins that one; if it fails
   * there, the whole unit does, even when the failure is caught. Nothing in it may wait for the outside world.
   * @returns what `work` returns, after the commit
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const outer = this.running.getStore();
    if (outer) return joined(outer, work);
    // TypeORM begins deferred, and a read that then writes beside another process fails with SQLITE_BUSY_SNAPSHOT
    return this.writing.next(() => this.transact(this.writer, 'BEGIN IMMEDIATE', work));
  }

  /** Everything that `look` reads is as of one moment. Inside a unit it reads what that one sees. */
  async snapshot<T>(look: () => Promise<T>): Promise<T> {
    if (this.running.getStore()) return look();
    return this.reading.next(() => this.transact(this.reader, 'BEGIN', look));
  }

  /** Inside a unit its transaction, outside a connection that can only read, and only what is committed. */
  get manager(): EntityManager {
    const unit = this.running.getStore();
    if (!unit) return this.reader.manager;
    assertRuns(unit);
    return unit.manager;
  }

  /** Waits for the units that were asked for. */
  async close(): Promise<void> {
    await this.writing.last;
    await this.reading.last;
    await this.reader.destroy();
    await this.writer.destroy();
  }

  private async transact<T>(source: DataSource, begin: string, work: () => Promise<T>): Promise<T> {
    const runner = source.createQueryRunner();
    await runner.query(begin);
    // else save() begins a transaction of its own in ours
    Object.assign(runner, { isTransactionActive: true });
    const unit: Unit = { manager: runner.manager, state: 'open' };
    try {
      const result = await this.running.run(unit, work);
      if (unit.state === 'failed') throw unit.failure;
      unit.state = 'ended';
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      unit.state = 'ended';
      // a failed COMMIT may have rolled back by itself
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
    }
  }
}

async function joined<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  assertRuns(unit);
  try {
    return await work();
  } catch (error) {
    if (unit.state === 'open') {
      unit.state = 'failed';
      unit.failure = error;
    }
    throw error;
  }
}

/** Something that was not awaited would else write into the next unit's transaction. */
function assertRuns({ state }: Unit): void {
  if (state === 'ended') throw new Error('the unit of work has ended; something was not awaited');
}
