import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Instant } from '../../../../kernel/instant';
import { ErasedMarks } from '../../../../kernel/keys/erased-marks';
import { BulkItem } from '../../../../store/entities/bulk/bulk-item.entity';
import { ApplicationConsent } from '../../../../store/entities/candidates/application-consent.entity';
import { CandidateSession } from '../../../../store/entities/candidates/candidate-session.entity';
import { CandidateWord } from '../../../../store/entities/candidates/candidate-word.entity';
import { ExperienceRating } from '../../../../store/entities/candidates/experience-rating.entity';
import { Survey } from '../../../../store/entities/candidates/survey.entity';
import {
  Application,
  type ApplicationId,
} from '../../../../store/entities/hiring/application.entity';
import { Assignment } from '../../../../store/entities/hiring/assignment.entity';
import { Candidate, type CandidateId } from '../../../../store/entities/hiring/candidate.entity';
import { ColleagueRequest } from '../../../../store/entities/hiring/colleague-request.entity';
import { Interview } from '../../../../store/entities/hiring/interview.entity';
import { EventText } from '../../../../store/entities/journey/event-text.entity';
import { LoggedContact } from '../../../../store/entities/journey/logged-contact.entity';
import { Task } from '../../../../store/entities/journey/task.entity';
import { touchThose } from '../../../../store/touched';
import { UnitOfWork } from '../../../../store/unit-of-work';
import { NO_NAME } from '../erased';

/** SQLite takes no more than 32,766 values in a statement. */
const AT_ONCE = 500;

/** Who erases, and when. */
interface Act {
  by: string;
  at: Instant;
}

/** What the tables of this room say of a person: taken out of rows that stay for what they count. */
@Injectable()
export class OwnRows {
  constructor(
    private readonly units: UnitOfWork,
    private readonly marks: ErasedMarks,
  ) {}

  /** What is theirs by their applications. In a unit that holds them. */
  async ofApplications(all: readonly ApplicationId[], { by, at }: Act): Promise<void> {
    const { manager } = this.units;
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const application = In(all.slice(i, i + AT_ONCE));
      for (const words of [EventText, ApplicationConsent]) {
        await manager.delete<EventText | ApplicationConsent>(words, { application });
      }
      const said = { note: '', words: null, reason: null };
      await manager.update(LoggedContact, { application }, said);
      await manager.update(Task, { application }, { text: null });
      await manager.update(Task, { application, doneAt: IsNull() }, { doneAt: at });
      await manager.update(
        ColleagueRequest,
        { application },
        {
          ...{ what: '', answer: null, choice: null, timezone: null },
        },
      );
      const open = { application, answeredAt: IsNull() };
      await manager.update(ColleagueRequest, open, { answeredAt: at, remindAt: null });
      await manager.update(Assignment, { application }, { text: '' });
      const agreed = { application, status: 'scheduled' as const };
      await manager.update(Interview, agreed, { status: 'cancelled' });
      await manager.update(ExperienceRating, { application }, { words: null });
      await manager.update(Survey, { application }, { lookAt: null });
      await manager.update(BulkItem, { application }, { problem: null });
      await manager.update(BulkItem, { application, status: 'waiting' }, { status: 'stopped' });
      const active = { id: application, status: 'active' as const };
      await manager.update(Application, active, { status: 'closed' });
      await manager
        .createQueryBuilder()
        .update(Application)
        .set({ version: () => 'version + 1', changedAt: at, changedBy: by })
        .where({ id: application })
        .execute();
    }
    await this.markExternalIds(all);
  }

  /** People, some hundreds at most, and the other addresses of theirs. In a unit that holds them. */
  async ofPeople(all: readonly CandidateId[], { by, at }: Act): Promise<void> {
    const { manager } = this.units;
    const id = In([...all]);
    await manager.delete(CandidateWord, { candidate: id });
    await manager.delete(CandidateSession, { candidate: id });
    await touchThose(this.units, { candidate: id }, at);
    const nobody = {
      ...{ name: NO_NAME, email: null, emailKey: null, phone: null, timezone: null },
      ...{ locale: 'en', contact: 'self' as const, internal: false },
      ...{ erasedAt: at, changedAt: at, changedBy: by },
    };
    for (const where of [{ id }, { mergedInto: id }]) {
      await manager
        .createQueryBuilder()
        .update(Candidate)
        .set({ ...nobody, version: () => 'version + 1' })
        .where(where)
        .execute();
    }
  }

  /** What another system calls them leads to the person there; a mark still tells when it names them again. */
  private async markExternalIds(all: readonly ApplicationId[]): Promise<void> {
    const { manager } = this.units;
    for (let i = 0; i < all.length; i += AT_ONCE) {
      const named = await manager.find(Application, {
        select: { id: true, externalId: true },
        where: { id: In(all.slice(i, i + AT_ONCE)), externalId: Not(IsNull()) },
      });
      for (const { id, externalId } of named) {
        if (ErasedMarks.isMark(externalId!)) continue;
        await manager.update(Application, id, { externalId: this.marks.of(externalId!) });
      }
    }
  }
}
