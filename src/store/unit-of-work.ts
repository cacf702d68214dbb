import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import { NotStoredError, type Database } from './database';

/** A transaction while it runs, to write or to read. */
interface Unit {
  readonly manager: EntityManager;
  readonly canWrite: boolean;
  /** What was read or written in it and need not be read again. */
  readonly memory: Map<string, unknown>;
  /** The names that it has locked. */
  readonly held: Set<string>;
  state: 'open' | 'failed' | 'ended';
  /** What made it fail. */
  failure?: unknown;
}

/** The only door to a transaction, and every write goes through it. */
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<Unit>();
  private lastTrouble: string | null = null;

  constructor(private readonly database: Database) {}

  /**
   * Runs `work` in a transaction: all of its writes are stored, or none. Inside a unit it joins that one; if it fails
   * there, the whole unit does, even when the failure is caught. Nothing in it may wait for the outside world: the
   * database may run it again from its beginning.
   * @returns what `work` returns, after the commit
   * @throws BusyError when its turn does not come in time
   * @throws StorageError when the database takes nothing, because its disk is full for example
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const outer = this.running.getStore();
    if (outer) return joined(outer, work);
    try {
      const result = await this.database.write((manager) => this.within(manager, true, work));
      this.lastTrouble = null;
      return result;
    } catch (error) {
      if (error instanceof NotStoredError) this.lastTrouble = error.trouble ?? this.lastTrouble;
      throw error;
    }
  }

  /** True in a transaction, which may see what nobody else does. */
  get isInUnit(): boolean {
    return this.running.getStore() !== undefined;
  }

  /** What kept the last unit from being stored, if it would keep any other from it too; null when it was stored. */
  get trouble(): string | null {
    return this.lastTrouble;
  }

  /**
   * Everything that `look` reads is as of one moment. Inside a unit it reads what that one sees.
   * @param isLong that it takes its time, so that others do not wait behind it
   */
  async snapshot<T>(look: () => Promise<T>, { isLong = false } = {}): Promise<T> {
    if (this.running.getStore()) return look();
    return this.database.read((manager) => this.within(manager, false, look), isLong);
  }

  /** Until the unit ends, no other unit holds the same name. To be taken before what it guards is read. */
  lock(name: string): Promise<void> {
    return this.lockAll([name]);
  }

  /** As `lock`, for several names at once, and always in one order, so that two units never wait for each other. */
  async lockAll(names: readonly string[]): Promise<void> {
    const unit = this.running.getStore();
    if (!unit) throw new Error('a lock is held by a unit of work');
    const fresh = [...new Set(names)].filter((name) => !unit.held.has(name)).sort();
    if (fresh.length === 0) return;
    await this.database.lock(this.manager, fresh);
    for (const name of fresh) unit.held.add(name);
  }

  /** Inside a unit its transaction, outside a connection that can only read, and only what is committed. */
  get manager(): EntityManager {
    const unit = this.running.getStore();
    if (!unit) return this.database.reader;
    assertRuns(unit);
    return unit.manager;
  }

  /**
   * What this unit has learnt about things and nobody else can change before it ends, because it holds locks on them.
   * @param what it has learnt, for example "journal"
   * @param of the ids of the things
   * @param learn reads it of those of which it is not known yet
   */
  async remember<K extends string, T>(
    what: string,
    of: readonly K[],
    learn: (unknown: K[]) => Promise<ReadonlyMap<K, T>>,
  ): Promise<Map<K, T>> {
    const { memory } = this.running.getStore() ?? {};
    if (!memory) return new Map(await learn([...of]));
    const unknown = of.filter((id) => !memory.has(`${what} of ${id}`));
    if (unknown.length > 0) this.learn(what, await learn(unknown));
    return new Map(of.map((id) => [id, memory.get(`${what} of ${id}`) as T]));
  }

  /** Replaces what `remember` gives. */
  learn(what: string, known: ReadonlyMap<string, unknown>): void {
    const { memory } = this.running.getStore() ?? {};
    for (const [id, value] of known) memory?.set(`${what} of ${id}`, value);
  }

  /** Brings what is written to where a copy of the database would have it. */
  settle(): Promise<void> {
    return this.database.settle();
  }

  /** Waits for the units that were asked for. */
  async close(): Promise<void> {
    await this.database.close();
    // Node passes each of these on at every await of the process, whether anybody uses it still or not
    this.running.disable();
  }

  private async within<T>(
    manager: EntityManager,
    canWrite: boolean,
    work: () => Promise<T>,
  ): Promise<T> {
    const unit: Unit = { manager, canWrite, memory: new Map(), held: new Set(), state: 'open' };
    try {
      const result = await this.running.run(unit, work);
      if (unit.state === 'failed') throw unit.failure;
      return result;
    } finally {
      unit.state = 'ended';
    }
  }
}

async function joined<T>(unit: Unit, work: () => Promise<T>): Promise<T> {
  assertRuns(unit);
  if (!unit.canWrite) throw new Error('a snapshot only reads');
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
