import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../../accounts/caller';
import { Clock } from '../../../kernel/clock';
import { ForbiddenError } from '../../../kernel/errors';
import type { JobId } from '../../../store/entities/hiring/job.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { Sight } from '../../jobs/sight.repository';
import { DoorsRepository } from './doors.repository';
import { ANY_ORIGIN, originsTyped } from './origins';

/** How a job is applied to from pages elsewhere. */
export interface DoorView {
  /** Null before somebody made one. */
  key: string | null;
  /** Whose pages may send applications to this job. */
  origins: string[];
  /** And to every job. */
  shared: string[];
}

/** What is said of it; what is undefined stays. */
export interface DoorChange {
  origins?: string;
  shared?: string;
}

/** Applying from pages that are not ours: with a public key, from the origins that somebody of ours listed. */
@Injectable()
export class Doors {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: DoorsRepository,
    private readonly sight: Sight,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError also for a job that is not theirs */
  async of(id: string, caller: Caller): Promise<DoorView> {
    const { id: job } = await this.sight.job(caller, id);
    const key = await this.stored.key(job);
    const [origins, shared] = [await this.stored.origins(job), await this.stored.origins(null)];
    return { key: key?.key ?? null, origins, shared };
  }

  /** Makes a new key; the one before is worth nothing from now on. */
  async makeKey(id: string, caller: Caller): Promise<string> {
    const { id: job } = await this.sight.job(caller, id);
    const key = `pk_${randomBytes(24).toString('base64url')}`;
    const madeAt = this.clock.now();
    await this.units.run(() => this.stored.putKey({ job, key, madeAt, madeBy: caller.id }));
    return key;
  }

  /** @throws InputError for an origin that is none, ForbiddenError for those of all jobs from who does not see them all */
  async allow(id: string, { origins, shared }: DoorChange, caller: Caller): Promise<void> {
    const { id: job } = await this.sight.job(caller, id);
    const own = origins === undefined ? null : originsTyped(origins);
    const all = shared === undefined ? null : originsTyped(shared);
    if (all !== null && !seesAll(caller)) {
      throw new ForbiddenError('What holds for every job is said by HR leads and administrators.');
    }
    const said = { at: this.clock.now(), by: caller.id };
    await this.units.run(async () => {
      await this.units.lock('apply-origins');
      if (own !== null) await this.stored.putOrigins(job, own, said);
      if (all !== null) await this.stored.putOrigins(null, all, said);
    });
  }

  /** Whether pages of an origin may use what is public, of that job or, with null, of all. */
  allows(origin: string, job: JobId | null): Promise<boolean> {
    return this.stored.isAllowed(job, [origin, ANY_ORIGIN]);
  }

  /** Whether that is the key of the job. */
  async fits(job: JobId, key: string): Promise<boolean> {
    const stored = await this.stored.key(job);
    if (!stored) return false;
    const [own, given] = [Buffer.from(stored.key), Buffer.from(key)];
    return own.length === given.length && timingSafeEqual(own, given);
  }
}
