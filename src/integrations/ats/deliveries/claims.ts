import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import type { AtsConnectionId } from '../../../store/entities/ats/ats-connection.entity';
import type { AtsDelivery, AtsDeliveryId } from '../../../store/entities/ats/ats-delivery.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { PersonDeliveries } from '../forgetting/person-deliveries.repository';
import { TroubleMail } from '../connections/trouble-mail';
import type { AtsNotice } from '../record';
import type { Applied } from '../updates/updates';
import { DeliveryRows } from './deliveries.repository';
import type { Outcome } from './reading';
import { HELD_AT_MOST_MS, HELD_MS, KEPT_MS, MOST_ATTEMPTS, retryIn } from './retry-plan';

/** Longer than asking an ATS takes, with everything that may be tried again. */
const LEASE_MS = 300_000;
const TOLD_EVERY_MS = 24 * 3_600_000;
const FREE = 0 as Instant;
const INTERRUPTED = `It was begun ${MOST_ATTEMPTS} times and interrupted every time.`;
const NOBODY_SAID = 'Nobody said within 90 days what it belongs to here.';

/** Who works on what, so that each delivery is worked on by one, and what came of it is written once. */
@Injectable()
export class Claims {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: DeliveryRows,
    private readonly people: PersonDeliveries,
    private readonly mail: TroubleMail,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the next one for this process until the lease runs out; null when there is none.
   * @param id this one and no other, unless somebody works on it
   * @param without connections that are left alone for now
   */
  claim(id?: AtsDeliveryId, without: readonly AtsConnectionId[] = []): Promise<AtsDelivery | null> {
    return this.units.run(async () => {
      await this.units.lock('ats-deliveries');
      const now = this.clock.now();
      const found =
        id === undefined ? await this.stored.next(now, without) : await this.stored.find(id);
      if (found?.status !== 'waiting' && found?.status !== 'held') return null;
      if (found.claimedUntil > now) return null;
      if (found.attempts >= MOST_ATTEMPTS) {
        await this.write(found, { status: 'failed', words: INTERRUPTED });
        return null;
      }
      // counted now: one that ends the process must not do so for ever
      const claimed = {
        attempts: found.attempts + 1,
        claimedUntil: Math.max(now + LEASE_MS, found.claimedUntil + 1) as Instant,
      };
      await this.stored.change(found.id, claimed);
      return Object.assign(found, claimed);
    });
  }

  /** Writes down what it is about, for an erasure that comes before it is done. */
  async tell(one: AtsDelivery, told: Partial<AtsDelivery>): Promise<void> {
    await this.whileMine(one, () => this.stored.change(one.id, told));
  }

  /** Writes down what came of it. */
  async settle(one: AtsDelivery, outcome: Outcome): Promise<void> {
    await this.whileMine(one, () => this.write(one, outcome));
  }

  /** Lets it be tried again later, or gives it up. */
  async fail(
    one: AtsDelivery,
    { words, isFinal, least }: { words: string; isFinal: boolean; least: number },
  ): Promise<void> {
    const wait = isFinal ? null : retryIn(one.attempts, least);
    await this.whileMine(one, async () => {
      if (wait === null) return this.write(one, { status: 'failed', words });
      const nextAt = (this.clock.now() + wait) as Instant;
      return this.stored.change(one.id, { words, nextAt, claimedUntil: FREE });
    });
  }

  /**
   * What an erasure or a merging in the ATS means for what is kept of deliveries; of somebody who was erased here nothing
   * is kept.
   */
  async follow(
    { id, connection }: AtsDelivery,
    notice: AtsNotice,
    applied: Applied,
  ): Promise<void> {
    const externalCandidate = erasedBy(notice, applied.outcome === 'done');
    if (externalCandidate !== null) {
      const whom = { connection, externalCandidate };
      await this.units.run(() => this.people.forgetCalled(whom, this.clock.now()));
    }
    if (applied.isForgotten) {
      await this.units.run(() => this.people.forgetOne(id, this.clock.now()));
    }
    if (notice.kind === 'merged') {
      await this.units.run(() => this.stored.merge(connection, notice.from, notice.into));
    }
  }

  private async write(one: AtsDelivery, { status, words, application }: Outcome): Promise<void> {
    const now = this.clock.now();
    const isLate = now >= one.receivedAt + HELD_AT_MOST_MS;
    if (status === 'held' && !isLate) {
      const bodyUntil = (one.receivedAt + HELD_AT_MOST_MS + KEPT_MS) as Instant;
      const nextAt = (now + HELD_MS) as Instant;
      const held = { status, words, application, nextAt, attempts: 0, bodyUntil };
      await this.stored.change(one.id, { ...held, claimedUntil: FREE });
      return;
    }
    const end =
      status === 'held' ? { status: 'failed' as const, words: NOBODY_SAID } : { status, words };
    if (end.status === 'failed' && !one.isTest) await this.tellTrouble(one, end.words);
    const bodyUntil = (now + KEPT_MS) as Instant;
    const done = { ...end, application, finishedAt: now, bodyUntil, claimedUntil: FREE };
    await this.stored.change(one.id, done);
  }

  /** Once a day: what is wrong with one is mostly wrong with all. Before it is written. */
  private async tellTrouble({ connection }: AtsDelivery, words: string | null): Promise<void> {
    const since = (this.clock.now() - TOLD_EVERY_MS) as Instant;
    if (await this.stored.anyFailed(connection, since)) return;
    await this.mail.eventFailed(connection, words ?? '');
  }

  /** Another process may have it now: then that one says what came of it. */
  private async whileMine(one: AtsDelivery, write: () => Promise<void>): Promise<void> {
    await this.units.run(async () => {
      await this.units.lock('ats-deliveries');
      const found = await this.stored.find(one.id);
      if (found?.claimedUntil === one.claimedUntil) await write();
    });
  }
}

/** Who is to be forgotten for it, as the ATS calls them; null for nobody. */
function erasedBy(notice: AtsNotice, isDone: boolean): string | null {
  if (notice.kind === 'erased') return notice.candidate;
  if (notice.kind === 'perhaps_erased') return isDone ? notice.candidate : null;
  if (notice.kind !== 'record') return null;
  const { id, isAnonymized } = notice.record.candidate;
  return isAnonymized === true ? id : null;
}
