import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Clock } from '../../kernel/clock';
import { NotFoundError } from '../../kernel/errors';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { ReceiverRows } from './receivers.repository';
import { Receivers } from './receivers';
import { Settling } from './sending/settling';

/** Switches receivers on and off, as a person wants it. */
@Injectable()
export class Switching {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: ReceiverRows,
    private readonly receivers: Receivers,
    private readonly settling: Settling,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError */
  async to(id: string, status: Receiver['status'], caller: Caller): Promise<Receiver> {
    if (status === 'active') return this.receivers.switchOn(id, caller);
    return this.units.run(async () => {
      const receiver = await this.rows.hold(id);
      if (receiver?.status === 'active') {
        await this.settling.switchOff(receiver, 'by_hand', this.clock.now(), caller.id);
      }
      const found = await this.rows.find(id);
      if (found) return found;
      throw new NotFoundError('There is no such webhook or channel.');
    });
  }
}
