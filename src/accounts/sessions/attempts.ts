import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { TooManyError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import { SecretKey } from '../../kernel/keys/secret-key';
import { UnitOfWork } from '../../store/unit-of-work';
import { AttemptsRepository } from './attempts.repository';

/** One thing that is counted, and how much of it is borne. */
export interface Count {
  /** What is counted, in any words; stored as a keyed hash. */
  of: string[];
  most: number;
  /** True for what many share: a success takes its own attempt back, not those of the others. */
  shared: boolean;
}

const WINDOW_MS = 15 * 60_000;

/** How often something was tried lately. Kept in the database: several processes count together, and a restart forgets nothing. */
@Injectable()
export class Attempts {
  private readonly key: Buffer;

  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: AttemptsRepository,
    private readonly clock: Clock,
    secretKey: SecretKey,
  ) {
    this.key = secretKey.for('attempt-counts');
  }

  /**
   * Counts an attempt before it is made, so that a hundred at once are a hundred.
   * @throws TooManyError when one of the counts is full; then none of them counts it
   */
  async begin(counts: readonly Count[]): Promise<void> {
    const now = this.clock.now();
    await this.units.run(async () => {
      const held = [];
      for (const { hash, most } of this.inOrder(counts)) {
        const { failures, endsAt } = (await this.stored.hold(hash, now)) ?? {
          failures: 0,
          endsAt: (now + WINDOW_MS) as Instant,
        };
        if (failures >= most) throw tooMany(endsAt - now);
        held.push({ hash, failures: failures + 1, endsAt });
      }
      for (const count of held) await this.stored.write(count);
    });
  }

  /** Takes an attempt back that went well. In the caller's unit. */
  async forgive(counts: readonly Count[]): Promise<void> {
    const now = this.clock.now();
    await this.units.run(async () => {
      for (const { hash, shared } of this.inOrder(counts)) {
        const count = await this.stored.hold(hash, now);
        if (!count) continue;
        if (shared) {
          count.failures = Math.max(0, count.failures - 1);
          await this.stored.write(count);
        } else {
          await this.stored.remove(hash);
        }
      }
      await this.stored.removeEnded(now);
    });
  }

  /** Always in one order, so that two units never wait for each other. */
  private inOrder(counts: readonly Count[]): { hash: string; most: number; shared: boolean }[] {
    const hashed = counts.map(({ of, most, shared }) => {
      const hash = createHmac('sha256', this.key).update(JSON.stringify(of)).digest('hex');
      return { hash, most, shared };
    });
    return hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  }
}

function tooMany(ms: number): TooManyError {
  const minutes = Math.ceil(ms / 60_000);
  return new TooManyError(
    `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    ms / 1000,
  );
}
