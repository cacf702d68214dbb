import { Injectable } from '@nestjs/common';
import { Users } from '../../../../accounts/users';
import { Pipelines } from '../../../../hiring/jobs/pipelines.repository';
import { parseAddress } from '../../../../kernel/address';
import type { Instant } from '../../../../kernel/instant';
import type { User, UserId } from '../../../../store/entities/accounts/user.entity';
import type { AtsConnection } from '../../../../store/entities/ats/ats-connection.entity';
import type { AtsMapping } from '../../../../store/entities/ats/ats-mapping.entity';
import type { Job } from '../../../../store/entities/hiring/job.entity';
import type { AtsRecord, Named } from '../../record';
import type { StageHere } from '../following';
import { MeaningRows } from './meanings.repository';

/** What jobs, stages and people of an ATS are here: as somebody said, else by a name that is the same and the only one. */
@Injectable()
export class Meanings {
  constructor(
    private readonly rows: MeaningRows,
    private readonly users: Users,
    private readonly pipelines: Pipelines,
  ) {}

  /** In a unit. @returns `open` when somebody has to say it */
  async job({ id }: AtsConnection, named: Named, now: Instant): Promise<Job | 'ignored' | 'open'> {
    const wanted = { connection: id, kind: 'job', scope: '', named } as const;
    const mapping = await this.rows.seen(wanted, now);
    if (mapping.isIgnored) return 'ignored';
    const chosen = mapping.target === null ? null : await this.rows.job(mapping.target);
    if (chosen !== null) return chosen;
    const same = (await this.rows.openJobs()).filter(({ title }) => isSame(title, named.name));
    if (same.length !== 1) return this.unsaid(mapping);
    await this.rows.target(mapping, same[0]!.id);
    return (await this.rows.job(same[0]!.id))!;
  }

  /** In a unit. A stage is never guessed by its kind. */
  async stage(
    { id }: AtsConnection,
    { pipeline }: Job,
    named: Named,
    now: Instant,
  ): Promise<StageHere> {
    const wanted = { connection: id, kind: 'stage', scope: pipeline, named } as const;
    const mapping = await this.rows.seen(wanted, now);
    if (mapping.isIgnored) return 'ignored';
    const chosen = mapping.target === null ? null : await this.rows.stage(mapping.target);
    if (chosen?.pipeline === pipeline) return chosen;
    const stages = await this.pipelines.stagesOf(pipeline);
    const same = stages.filter(({ name }) => isSame(name, named.name));
    if (same.length !== 1) return this.unsaid(mapping);
    await this.rows.target(mapping, same[0]!.id);
    return same[0]!;
  }

  /** What was said is gone: it has to be said anew, and stands among what nobody has said. */
  private async unsaid(mapping: AtsMapping): Promise<'open'> {
    if (mapping.target !== null) await this.rows.target(mapping, null);
    return 'open';
  }

  /**
   * Who of us answers for what a recruiter there does; the connection's default owner where that is nobody. In a unit.
   * @returns null when the ATS names nobody, or nobody of them may answer
   */
  async owner(
    { id, defaultOwner }: AtsConnection,
    recruiter: AtsRecord['recruiter'],
    now: Instant,
  ): Promise<UserId | null> {
    if (recruiter === null) return null;
    const named = { id: recruiter.id, name: recruiter.name };
    const wanted = { connection: id, kind: 'recruiter', scope: '', named } as const;
    const mapping = await this.rows.seen(wanted, now);
    const chosen = mapping.target === null ? null : await this.rows.user(mapping.target);
    if (mayAnswer(chosen)) return chosen.id;
    const address = recruiter.email === null ? null : parseAddress(recruiter.email);
    const same = address === null ? null : await this.users.byAddress(address);
    if (mapping.target === null && !mapping.isIgnored && mayAnswer(same)) {
      await this.rows.target(mapping, same.id);
      return same.id;
    }
    return mayAnswer(await this.rows.user(defaultOwner)) ? defaultOwner : null;
  }
}

function mayAnswer(user: User | null): user is User {
  return user?.status === 'active';
}

function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
