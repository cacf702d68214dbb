import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { User } from '../../store/entities/accounts/user.entity';
import { Application, type ApplicationId } from '../../store/entities/hiring/application.entity';
import { Assignment } from '../../store/entities/hiring/assignment.entity';
import type { CandidateId } from '../../store/entities/hiring/candidate.entity';
import { ExperienceRating } from '../../store/entities/candidates/experience-rating.entity';
import { Interview } from '../../store/entities/hiring/interview.entity';
import { Job } from '../../store/entities/hiring/job.entity';
import { LoggedContact } from '../../store/entities/journey/logged-contact.entity';
import { Task } from '../../store/entities/journey/task.entity';
import { ReceivedMessage } from '../../store/entities/mail/received-message.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** An application with the title of its job. */
export type Titled = Application & { title: string };

/** Reads what a status page shows beside the journal. */
@Injectable()
export class StatusRepository {
  constructor(private readonly units: UnitOfWork) {}

  /** All of a candidate's applications, newest first. */
  async applicationsOf(candidate: CandidateId): Promise<Titled[]> {
    const { manager } = this.units;
    const applications = await manager.find(Application, {
      where: { candidate, status: Not('voided' as const) },
      order: { id: 'DESC' },
    });
    const jobs = await manager.findBy(Job, { id: In(applications.map(({ job }) => job)) });
    const titles = new Map(jobs.map(({ id, title }) => [id, title]));
    return applications.map((one) => Object.assign(one, { title: titles.get(one.job) ?? '' }));
  }

  received(about: ApplicationId): Promise<ReceivedMessage[]> {
    return this.units.manager.find(ReceivedMessage, { where: { about }, order: { id: 'ASC' } });
  }

  contacts(application: ApplicationId): Promise<LoggedContact[]> {
    return this.units.manager.find(LoggedContact, { where: { application }, order: { id: 'ASC' } });
  }

  /** Those that are agreed and not over, the next first. */
  interviews(application: ApplicationId): Promise<Interview[]> {
    const where = { application, status: 'scheduled' as const };
    return this.units.manager.find(Interview, { where, order: { starts: 'ASC', id: 'ASC' } });
  }

  assignments(application: ApplicationId): Promise<Assignment[]> {
    return this.units.manager.find(Assignment, { where: { application }, order: { id: 'ASC' } });
  }

  rating(application: ApplicationId): Promise<ExperienceRating | null> {
    return this.units.manager.findOneBy(ExperienceRating, { application });
  }

  /** Writes down how somebody found it, in place of what they said before. In a unit. */
  async rate(rating: ExperienceRating): Promise<void> {
    await this.units.manager.upsert(ExperienceRating, rating, ['application']);
  }

  /** The request of a candidate that their data be erased, while it is not done. */
  erasure(among: readonly ApplicationId[]): Promise<Task | null> {
    const where = { application: In(among), kind: 'erasure' as const, doneAt: IsNull() };
    return this.units.manager.findOne(Task, { where, order: { id: 'ASC' } });
  }

  /** Who of HR is asked what no recruiter may do: an HR lead, else an administrator; null when there is neither. */
  async hr(): Promise<User | null> {
    for (const role of ['hr_lead', 'admin'] as const) {
      const where = { role, status: 'active' as const };
      const found = await this.units.manager.findOne(User, { where, order: { id: 'ASC' } });
      if (found) return found;
    }
    return null;
  }
}
