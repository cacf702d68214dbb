import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { InputError, LupausError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import { NotStoredError } from '../../../store/database';
import type {
  AtsConnection,
  AtsConnectionId,
} from '../../../store/entities/ats/ats-connection.entity';
import type { AtsDelivery, AtsDeliveryId } from '../../../store/entities/ats/ats-delivery.entity';
import { ConnectionRows } from '../connections/connections.repository';
import type { AtsNotice } from '../record';
import { AtsUpdates, type Applied } from '../updates/updates';
import { AtsTrouble } from '../vendors/trouble';
import { hooksOf } from '../vendors/vendors';
import { Claims } from './claims';
import { DeliveryRows } from './deliveries.repository';
import { outcomeOf, toldBy, unusedWords, wouldBe, type Outcome } from './reading';

const REST_MS = 60_000;
const OURS = 'Something went wrong here. It has been logged.';
const GONE = 'What came was deleted meanwhile.';

/** Works on what came, one after the other, oldest first. */
@Injectable()
export class DeliveryWork {
  private readonly logger = new Logger('hooks');
  /** ATSs that did not answer, until when they are not asked again: waiting for each would keep all others waiting. */
  private readonly resting = new Map<AtsConnectionId, Instant>();

  constructor(
    private readonly claims: Claims,
    private readonly stored: DeliveryRows,
    private readonly connections: ConnectionRows,
    private readonly updates: AtsUpdates,
    private readonly clock: Clock,
  ) {}

  /**
   * Works on the one that has waited longest. What was interrupted is done once more: applying it again changes nothing.
   * @returns false when none waits
   */
  async next(): Promise<boolean> {
    // looked at first without the lock that those who write wait for
    const without = this.silent();
    if ((await this.stored.next(this.clock.now(), without)) === null) return false;
    const one = await this.claims.claim(undefined, without);
    if (one === null) return false;
    await this.workOn(one);
    return true;
  }

  /** Works on one at once, unless somebody does already: then it waits for that a little. */
  async now(id: AtsDeliveryId): Promise<AtsDelivery> {
    const one = await this.claims.claim(id);
    if (one !== null) await this.workOn(one);
    for (let tries = 0; one === null && tries < 20; tries++) {
      if ((await this.stored.find(id))?.status !== 'waiting') break;
      await sleep(100);
    }
    return (await this.stored.find(id))!;
  }

  private async workOn(one: AtsDelivery): Promise<void> {
    try {
      const connection = await this.connections.of(one.connection);
      await this.claims.settle(one, await this.outcome(one, connection));
    } catch (error) {
      // what is too much now is done when the claim has run out
      if (error instanceof NotStoredError) throw error;
      this.rest(one.connection, error);
      await this.claims.fail(one, this.faultOf(one, error));
    }
  }

  private async outcome(one: AtsDelivery, connection: AtsConnection): Promise<Outcome> {
    const body = await this.stored.bodyOf(one.id);
    if (body === null) return { status: 'failed', words: GONE };
    const notices = hooksOf(connection.vendor).read({ body, headers: one.headers }, one.receivedAt);
    await this.claims.tell(one, toldBy(notices));
    if (one.isTest) return { status: 'unused', words: wouldBe(notices) };
    const each: (Applied | string)[] = [];
    for (const notice of notices) {
      const unused = unusedWords(notice);
      each.push(unused ?? (await this.apply(one, connection, notice)));
    }
    return outcomeOf(each);
  }

  private async apply(
    one: AtsDelivery,
    connection: AtsConnection,
    notice: AtsNotice,
  ): Promise<Applied> {
    const applied = await this.updates.apply(connection, notice, one.receivedAt);
    if (applied.outcome !== 'held') {
      await this.claims.follow(one, notice, applied);
    }
    return applied;
  }

  /** Somebody thinks that its ATS answers again. */
  wake(connection: AtsConnectionId): void {
    this.resting.delete(connection);
  }

  /** The connections whose ATS is not asked at this moment. */
  private silent(): AtsConnectionId[] {
    const now = this.clock.now();
    return [...this.resting].filter(([, until]) => until > now).map(([id]) => id);
  }

  private rest(connection: AtsConnectionId, error: unknown): void {
    if (!(error instanceof AtsTrouble) || !['unreachable', 'busy'].includes(error.kind)) return;
    this.resting.set(connection, (this.clock.now() + REST_MS) as Instant);
  }

  /** What is wrong, and whether trying again may help. */
  private faultOf(
    { id }: AtsDelivery,
    error: unknown,
  ): { words: string; isFinal: boolean; least: number } {
    if (error instanceof AtsTrouble) {
      const least = (error.retryAfterSeconds ?? 0) * 1000;
      return { words: error.message, isFinal: false, least };
    }
    if (error instanceof LupausError && error.audience === 'user') {
      return { words: error.message, isFinal: error instanceof InputError, least: 0 };
    }
    this.logger.error({ error, delivery: id });
    return { words: OURS, isFinal: false, least: 0 };
  }
}
