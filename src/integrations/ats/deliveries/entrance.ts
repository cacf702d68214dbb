import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { TooManyError } from '../../../kernel/errors';
import { sha256 } from '../../../kernel/hash';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import type { AtsDelivery, AtsDeliveryId } from '../../../store/entities/ats/ats-delivery.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { ConnectionSecrets } from '../connections/secrets';
import type { RawDelivery, Verdict } from '../record';
import { hooksOf } from '../vendors/vendors';
import { DeliveryRows } from './deliveries.repository';

type Wrong = Extract<Verdict, { isGenuine: false }>['why'] | 'no_secret';

/** What became of a delivery at the door. */
export type Taken =
  { outcome: 'stored' | 'repeated'; id: AtsDeliveryId } | { outcome: 'refused'; why: Wrong };

/** So many may wait: more would be somebody who fills the disk. */
const MOST_WAITING = 20_000;
const FULL_FOR_SECONDS = 600;
/** What is kept of the headers: the rest is the sender's business, or a signature. */
const KEPT_HEADERS = ['user-agent', 'greenhouse-event-id'];
const LONGEST_HEADER = 200;
/** Signs nothing: only for taking as long over what is refused anyway. */
const NO_KEY = 'no key at all';

/** Where deliveries come in: looks whether they are genuine and new, and puts them away. */
@Injectable()
export class Entrance {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: DeliveryRows,
    private readonly secrets: ConnectionSecrets,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a delivery of a connection that is active; it is stored when this returns.
   * @param isTest for one that we made ourselves: it is never taken for one that came before
   * @throws TooManyError when too many wait already
   */
  async take(connection: AtsConnection, raw: RawDelivery, isTest = false): Promise<Taken> {
    const now = this.clock.now();
    const verdict = this.verdictOn(connection, raw, now);
    if (!verdict.isGenuine) return { outcome: 'refused', why: verdict.why };
    const id: AtsDeliveryId = newId(now);
    const key = sha256(isTest ? id : verdict.deliveryKey);
    return this.units.run(async () => {
      await this.units.lock(`ats-delivery/${connection.id}/${key}`);
      const before = await this.stored.withKey(connection.id, key);
      if (before !== null) return { outcome: 'repeated', id: before };
      if (await this.stored.areWaiting(connection.id, MOST_WAITING)) {
        throw new TooManyError(
          'Too much waits to be worked on. Try again later.',
          FULL_FOR_SECONDS,
        );
      }
      await this.stored.add(rowOf({ id, connection: connection.id, key, isTest }, raw, now));
      return { outcome: 'stored', id };
    });
  }

  /** Takes as long as looking at a delivery does. */
  pretend(raw: RawDelivery): void {
    hooksOf('greenhouse').verify(raw, NO_KEY, this.clock.now());
  }

  private verdictOn(
    connection: AtsConnection,
    raw: RawDelivery,
    now: Instant,
  ): Exclude<Verdict, { isGenuine: false }> | { isGenuine: false; why: Wrong } {
    const hooks = hooksOf(connection.vendor);
    const verdicts = this.secrets.keysOf(connection, now).map((key) => hooks.verify(raw, key, now));
    const best = verdicts.find(({ isGenuine }) => isGenuine) ?? verdicts[0];
    return best ?? { isGenuine: false, why: 'no_secret' };
  }
}

type Own = Pick<AtsDelivery, 'id' | 'connection' | 'key' | 'isTest'>;

function rowOf(own: Own, { body, headers }: RawDelivery, now: Instant): AtsDelivery {
  const kept = KEPT_HEADERS.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value.slice(0, LONGEST_HEADER)]];
  });
  return {
    ...{ ...own, headers: Object.fromEntries(kept) as Record<string, string> },
    ...{ body: body.toString('base64'), size: body.length, receivedAt: now, status: 'waiting' },
    ...{ attempts: 0, nextAt: now, claimedUntil: 0 as Instant, event: null },
    ...{ externalApplication: null, externalCandidate: null, application: null, words: null },
    ...{ finishedAt: null, bodyUntil: null },
  };
}
