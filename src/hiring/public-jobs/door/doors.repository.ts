import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { ApplyOrigin } from '../../../store/entities/connect/apply-origin.entity';
import { PostingKey } from '../../../store/entities/connect/posting-key.entity';
import type { JobId } from '../../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../../store/unit-of-work';

@Injectable()
export class DoorsRepository {
  constructor(private readonly units: UnitOfWork) {}

  key(job: JobId): Promise<PostingKey | null> {
    return this.units.manager.findOneBy(PostingKey, { job });
  }

  /** In a unit. */
  async putKey(key: PostingKey): Promise<void> {
    await this.units.manager.upsert(PostingKey, key, ['job']);
  }

  /** @param job null for those of all jobs */
  async origins(job: JobId | null): Promise<string[]> {
    const found = await this.units.manager.find(ApplyOrigin, {
      where: { job: job ?? IsNull() },
      order: { id: 'ASC' },
    });
    return found.map(({ origin }) => origin);
  }

  /** Whether one of these origins is allowed, for that job or for all. */
  async isAllowed(job: JobId | null, origins: readonly string[]): Promise<boolean> {
    const origin = In([...origins]);
    const places = [{ job: IsNull(), origin }, ...(job === null ? [] : [{ job, origin }])];
    return this.units.manager.existsBy(ApplyOrigin, places);
  }

  /** Puts these in place of what was allowed. In a unit. */
  async putOrigins(
    job: JobId | null,
    origins: readonly string[],
    { at, by }: { at: Instant; by: string },
  ): Promise<void> {
    const { manager } = this.units;
    await manager.delete(ApplyOrigin, { job: job ?? IsNull() });
    const rows = origins.map((origin) => ({
      ...{ id: newId<'apply_origin'>(at), job, origin, addedAt: at, addedBy: by },
    }));
    if (rows.length > 0) await manager.insert(ApplyOrigin, rows);
  }
}
