import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { eachAlone } from '../../../journey/sweep/each-alone';
import type { Instant } from '../../../kernel/instant';
import type { Absence } from '../../../store/entities/hiring/absence.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { ApplicationsRepository } from '../../applications/applications.repository';
import { Teams } from '../ends/teams.repository';
import { AbsenceRecord } from './absence-record';
import { AbsencesRepository, type DueMeanwhile } from './absences.repository';

/** What goes to the delegate of somebody who is away. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: AbsencesRepository,
    private readonly applications: ApplicationsRepository,
    private readonly teams: Teams,
    private readonly users: Users,
    private readonly record: AbsenceRecord,
  ) {}

  /**
   * Hands over every application with something due in an absence, each in a unit of its own, once.
   * @returns how many
   */
  async carryOut(absence: Absence, asOf: Instant): Promise<number> {
    const delegate = await this.users.of(absence.delegate);
    // somebody who left meanwhile answers nobody: it waits for HR to name another
    if (delegate.status !== 'active') return 0;
    const all = await this.stored.dueMeanwhile(absence);
    const { done, failed } = await eachAlone(all, (due) => this.handOver(absence, due, asOf));
    if (failed.length === 0) {
      await this.units.run(() => this.stored.change(absence.id, { handedOverAt: asOf }));
    }
    return done;
  }

  private handOver(
    absence: Absence,
    { application: id, openedAt }: DueMeanwhile,
    asOf: Instant,
  ): Promise<boolean> {
    return this.units.run(async () => {
      await this.record.hold(id);
      const application = await this.applications.find(id);
      if (application?.owner !== absence.user) return false;
      await this.teams.join(application.job, absence.delegate);
      await this.record.handOver(application, absence, openedAt);
      await this.applications.change(application, {}, absence.createdBy, asOf);
      return true;
    });
  }
}
