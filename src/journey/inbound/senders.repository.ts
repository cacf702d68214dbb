import { Injectable } from '@nestjs/common';
import { User } from '../../store/entities/accounts/user.entity';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import { Candidate } from '../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { keyOf } from './address-key';

/** Who may be behind an address. */
@Injectable()
export class Senders {
  constructor(private readonly units: UnitOfWork) {}

  application(id: string): Promise<Application | null> {
    return this.units.manager.findOneBy(Application, { id: id as ApplicationId });
  }

  /** True when the address is that of the candidate of an application. */
  async isCandidate(address: string, { candidate: id }: Application): Promise<boolean> {
    const candidate = await this.units.manager.findOneByOrFail(Candidate, { id });
    return candidate.emailKey !== null && candidate.emailKey === keyOf(address);
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
      .innerJoin(Candidate, 'candidate', 'candidate.id = application.candidate')
      .where('candidate.emailKey = :emailKey', { emailKey })
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
