import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { InputError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import { UnitOfWork } from '../../../store/unit-of-work';
import { ConnectionRows } from '../connections/connections.repository';
import { nameOf } from '../updates/applied';
import { AtsLooks } from './looks.repository';

/** What looking into an ATS found the last time, or has found so far. */
export interface LookState {
  /** Null before the first time. */
  startedAt: Instant | null;
  /** Null while it goes on. */
  finishedAt: Instant | null;
  isRunning: boolean;
  nextAt: Instant | null;
  /** How many applications were looked at, had something that no hook had told, and wait for a mapping. */
  looked: number;
  missed: number;
  held: number;
  /** What kept the last one from its end; null when nothing did. */
  problem: string | null;
}

/** Looking into ATSs for what their hooks have not told: every night, and when somebody asks for it. */
@Injectable()
export class Reconciliation {
  constructor(
    private readonly units: UnitOfWork,
    private readonly connections: ConnectionRows,
    private readonly looks: AtsLooks,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets a connection be looked into as soon as a worker is free; it goes on by itself.
   * @throws NotFoundError; InputError for one that is off, or without an API key
   */
  async runNow(id: string): Promise<void> {
    const connection = await this.connections.of(id);
    if (connection.status !== 'active') {
      throw new InputError('The connection is switched off.', 'connection_off');
    }
    if (connection.token === null) {
      const name = nameOf(connection);
      throw new InputError(`An API key is needed to look into ${name}.`, 'no_api_key');
    }
    await this.units.run(() => this.looks.plan(connection.id, this.clock.now()));
  }

  /** @throws NotFoundError */
  async stateOf(id: string): Promise<LookState> {
    const connection = await this.connections.of(id);
    const look = await this.looks.find(connection.id);
    const isRunning = look?.leaseUntil != null && look.leaseUntil > this.clock.now();
    const { startedAt = null, finishedAt = null, nextAt = null } = look ?? {};
    const { looked = 0, missed = 0, held = 0 } = look ?? {};
    const problem = connection.reconcileProblem;
    return { startedAt, finishedAt, isRunning, nextAt, looked, missed, held, problem };
  }
}
