import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Instant } from '../kernel/instant';
import { IdempotentAnswer } from './entities/accounts/idempotent-answer.entity';
import { UnitOfWork } from './unit-of-work';

/** Answers are kept for seven days. */
const KEPT_MS = 7 * 24 * 3600_000;

/** What requests with an Idempotency-Key were answered. */
@Injectable()
export class IdempotentAnswers {
  constructor(private readonly units: UnitOfWork) {}

  /** Waits until no other request with that key is under way. In a unit, before `find`. */
  hold(hash: string): Promise<void> {
    return this.units.lock(`idempotency/${hash}`);
  }

  /** What that request was answered; null when it was not, or more than seven days before `now`. In a unit. */
  async find(hash: string, now: Instant): Promise<IdempotentAnswer | null> {
    const { manager } = this.units;
    await manager.delete(IdempotentAnswer, { hash, createdAt: LessThan(oldest(now)) });
    return manager.findOneBy(IdempotentAnswer, { hash });
  }

  /** In the unit of what was done, so that there is neither without the other. */
  async keep(answer: IdempotentAnswer): Promise<void> {
    await this.units.manager.insert(IdempotentAnswer, answer);
  }

  /** Forgets what was answered more than seven days before `now`. @returns how many */
  forgetOld(now: Instant): Promise<number> {
    return this.units.run(async () => {
      const old = { createdAt: LessThan(oldest(now)) };
      const { affected } = await this.units.manager.delete(IdempotentAnswer, old);
      return affected ?? 0;
    });
  }
}

function oldest(now: Instant): Instant {
  return (now - KEPT_MS) as Instant;
}
