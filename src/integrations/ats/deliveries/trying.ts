import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { ConflictError } from '../../../kernel/errors';
import type { AtsDelivery } from '../../../store/entities/ats/ats-delivery.entity';
import { ConnectionRows } from '../connections/connections.repository';
import { ConnectionSecrets } from '../connections/secrets';
import { AtsTrouble } from '../vendors/trouble';
import { clientOf, hooksOf } from '../vendors/vendors';
import { DeliveryWork } from './delivery-work';
import { Entrance } from './entrance';

/** Tries whether the ways to and from an ATS work. None of it in a unit: it waits for others. */
@Injectable()
export class Trying {
  constructor(
    private readonly connections: ConnectionRows,
    private readonly secrets: ConnectionSecrets,
    private readonly entrance: Entrance,
    private readonly work: DeliveryWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends what the vendor would send, signed as it signs, through the entrance, and reads it. Nothing follows from it.
   * @throws NotFoundError; ConflictError for a connection that is off, or has no signing key
   */
  async send(id: string): Promise<AtsDelivery> {
    const connection = await this.connections.of(id);
    if (connection.status === 'off') {
      throw new ConflictError('This connection is switched off.', undefined, 'connection_off');
    }
    const now = this.clock.now();
    const [key] = this.secrets.keysOf(connection, now);
    if (key === undefined) {
      throw new ConflictError(
        'The signing key is not known yet: paste the one that the ATS shows.',
        undefined,
        'no_secret',
      );
    }
    const sample = hooksOf(connection.vendor).sample(key, now);
    const taken = await this.entrance.take(connection, sample, true);
    if (taken.outcome === 'refused') {
      throw new ConflictError(`The test was refused: ${taken.why}.`, undefined, 'test_refused');
    }
    return this.work.now(taken.id);
  }

  /**
   * Asks the ATS's API for something small.
   * @returns null when it answers, else what is wrong, in a sentence
   * @throws NotFoundError
   */
  async check(id: string): Promise<string | null> {
    const access = this.secrets.accessOf(await this.connections.of(id));
    if (access === null) return 'There is no API key yet.';
    try {
      await clientOf(access).check();
      return null;
    } catch (error) {
      if (error instanceof AtsTrouble) return error.message;
      throw error;
    }
  }
}
