import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { AttemptCount } from '../../store/entities/accounts/attempt-count.entity';
import { UnitOfWork } from '../../store/unit-of-work';

@Injectable()
export class AttemptsRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** Holds a count to the end of the unit, and gives it if it has not run out. */
  async hold(hash: string, now: Instant): Promise<AttemptCount | null> {
    await this.units.lock(`attempts/${hash}`);
    const count = await this.units.manager.findOneBy(AttemptCount, { hash });
    return count && count.endsAt > now ? count : null;
  }

  async write(count: AttemptCount): Promise<void> {
    await this.units.manager.upsert(AttemptCount, count, ['hash']);
  }

  async remove(hash: string): Promise<void> {
    await this.units.manager.delete(AttemptCount, { hash });
  }

  async removeEnded(now: Instant): Promise<void> {
    await this.units.manager.delete(AttemptCount, { endsAt: LessThanOrEqual(now) });
  }
}
