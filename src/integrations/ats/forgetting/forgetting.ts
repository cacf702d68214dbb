import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { UnitOfWork } from '../../../store/unit-of-work';
import { DeliveryRows } from '../deliveries/deliveries.repository';

const AT_ONCE = 100;

/** Deletes the bytes of deliveries, which name people; that they came, and what came of them, stays. */
@Injectable()
export class Forgetting {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: DeliveryRows,
    private readonly clock: Clock,
  ) {}

  /** Those that are no longer needed: 30 days after they were worked on. @returns how many */
  async some(): Promise<number> {
    const due = await this.stored.due(this.clock.now(), AT_ONCE);
    if (due.length === 0) return 0;
    await this.units.run(async () => {
      for (const { id } of due) await this.stored.change(id, { body: null, bodyUntil: null });
    });
    return due.length;
  }
}
