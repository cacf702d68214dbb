import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import { ApiToken } from '../../store/entities/accounts/api-token.entity';
import { Session } from '../../store/entities/accounts/session.entity';
import { User, type UserId } from '../../store/entities/accounts/user.entity';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import { Job, type JobId } from '../../store/entities/hiring/job.entity';
import { CommitmentRow } from '../../store/entities/journey/commitment-row.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** What is known of somebody beside their account. */
export interface Standing {
  /** When they were here last, with a browser or a token; null for never, or not for a long time. */
  lastSeenAt: Instant | null;
  /** Promises that they have to keep. */
  open: number;
}

/** What somebody answers for. */
export interface Duties {
  applications: ApplicationId[];
  jobs: JobId[];
  promises: number;
}

type Latest = string | number | null;

/** The people who answer candidates, and what is in their hands. */
@Injectable()
export class Colleagues {
  constructor(private readonly units: UnitOfWork) {}

  /** Of everybody, by id: each is looked up in an index, and nothing is counted through. */
  async standings(): Promise<ReadonlyMap<string, Standing>> {
    const rows = await this.units.manager
      .createQueryBuilder(User, 'person')
      .select('person.id', 'id')
      .addSelect(
        (of) =>
          of
            .select('count(*)')
            .from(CommitmentRow, 'promise')
            .where('promise.owner = person.id AND promise.ended IS NULL'),
        'open',
      )
      .addSelect(
        (of) =>
          of
            .select('max(session.lastSeenAt)')
            .from(Session, 'session')
            .where('session.user = person.id'),
        'seen',
      )
      .addSelect(
        (of) =>
          of
            .select('max(token.lastUsedAt)')
            .from(ApiToken, 'token')
            .where('token.user = person.id'),
        'used',
      )
      .getRawMany<{ id: string; open: string | number; seen: Latest; used: Latest }>();
    return new Map(
      rows.map(({ id, open, seen, used }) => {
        const last = Math.max(Number(seen ?? 0), Number(used ?? 0));
        return [id, { open: Number(open), lastSeenAt: last === 0 ? null : (last as Instant) }];
      }),
    );
  }

  /** What somebody answers for: applications under way or with something owed, and jobs that are open. */
  async dutiesOf(owner: UserId): Promise<Duties> {
    const { manager } = this.units;
    const active = await manager.find(Application, {
      ...{ select: { id: true }, where: { owner, status: 'active' }, order: { id: 'ASC' } },
    });
    const owed = await manager.find(CommitmentRow, {
      ...{ select: { id: true, application: true }, where: { owner, ended: IsNull() } },
    });
    const jobs = await manager.find(Job, {
      ...{ select: { id: true }, where: { owner, status: 'open' }, order: { id: 'ASC' } },
    });
    const ids = [...active.map(({ id }) => id), ...owed.map(({ application }) => application)];
    return {
      applications: [...new Set(ids)],
      jobs: jobs.map(({ id }) => id),
      promises: owed.length,
    };
  }

  /** Of those ids, the ones that somebody answers for. */
  async ownedBy(owner: UserId, id: ApplicationId): Promise<boolean> {
    return this.units.manager.existsBy(Application, { id, owner });
  }
}
