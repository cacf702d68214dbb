import { Injectable } from '@nestjs/common';
import { Attempts } from '../../../accounts/sessions/attempts';
import { networkOf } from '../../../accounts/sessions/sessions';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import type { AtsRefusal } from '../../../store/entities/ats/ats-refusal.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { ConnectionRows } from '../connections/connections.repository';
import { RefusalRows } from './refusals.repository';

/** So many are written down of one network in 15 minutes, and of one connection, whoever sends them. */
const MOST_PER_NETWORK = 60;
const MOST_PER_CONNECTION = 600;

/** Writes down that deliveries were refused: an administrator sees it, and nobody fills the disk with it. */
@Injectable()
export class Refusing {
  constructor(
    private readonly units: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly refusals: RefusalRows,
    private readonly connections: ConnectionRows,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts a refusal, and lists it.
   * @param size of what came, in bytes
   * @param address of the network that it came from
   * @throws TooManyError after 60 in 15 minutes from there; then nothing is written
   */
  async note(
    { id: connection }: AtsConnection,
    { why, size }: Pick<AtsRefusal, 'why' | 'size'>,
    address: string,
  ): Promise<void> {
    await this.attempts.begin([
      { of: ['refused hooks from', networkOf(address)], most: MOST_PER_NETWORK, shared: true },
      { of: ['refused hooks of', connection], most: MOST_PER_CONNECTION, shared: true },
    ]);
    const at = this.clock.now();
    await this.units.run(async () => {
      await this.units.lock(`ats-refusals/${connection}`);
      await this.refusals.add({ id: newId(at), connection, at, why, size });
      await this.connections.countRefusal(connection);
    });
  }
}
