import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { User } from '../../store/entities/accounts/user.entity';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import { Candidate } from '../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { keyOf } from './address-key';

/** Who may be behind an address. */
@Injectable()
export class Senders {
  constructor(private readonly units: UnitOfWork) {}

  /** Null also for one that was taken back with its import, or whose candidate was erased: what comes in later is for a person to look at. */
  async application(id: string): Promise<Application | null> {
    const { manager } = this.units;
    const status = Not('voided' as const);
    const application = await manager.findOneBy(Application, { id: id as ApplicationId, status });
    if (!application) return null;
    const gone = { id: application.candidate, erasedAt: Not(IsNull()) };
    return (await manager.existsBy(Candidate, gone)) ? null : application;
  }

  /** True when the address is that of the candidate of an application, or was before two records became one. */
  async isCandidate(address: string, { candidate: id }: Application): Promise<boolean> {
    const emailKey = keyOf(address);
    if (emailKey === null) return false;
    const theirs = [
      { id, emailKey },
      { mergedInto: id, emailKey },
    ];
    return this.units.manager.existsBy(Candidate, theirs);
  }

  /** The address of the candidate of an application; null when there is none. */
  async addressOf({ candidate: id }: Application): Promise<string | null> {
    return (await this.units.manager.findOneByOrFail(Candidate, { id })).email;
  }

  /** The applications of whoever has that address, newest first. */
  async applicationsOf(address: string): Promise<Application[]> {
    const emailKey = keyOf(address);
    if (emailKey === null) return [];
    return this.units.manager
      .createQueryBuilder(Application, 'application')
      .innerJoin(
        Candidate,
        'candidate',
        'application.candidate = COALESCE(candidate.mergedInto, candidate.id)',
      )
      .where('candidate.emailKey = :emailKey', { emailKey })
      .andWhere(`application.status <> 'voided'`)
      .orderBy('application.id', 'DESC')
      .getMany();
  }

  /** The user with that address; null for one who may not sign in. */
  async user(address: string): Promise<User | null> {
    const emailKey = keyOf(address);
    if (emailKey === null) return null;
    return this.units.manager.findOneBy(User, { emailKey, status: 'active' });
  }
}
