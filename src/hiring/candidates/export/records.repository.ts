import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ApplicationConsent } from '../../../store/entities/candidates/application-consent.entity';
import { CandidateSession } from '../../../store/entities/candidates/candidate-session.entity';
import { Application, type ApplicationId } from '../../../store/entities/hiring/application.entity';
import { Assignment } from '../../../store/entities/hiring/assignment.entity';
import { Candidate, type CandidateId } from '../../../store/entities/hiring/candidate.entity';
import { ColleagueRequest } from '../../../store/entities/hiring/colleague-request.entity';
import { Interview } from '../../../store/entities/hiring/interview.entity';
import { EventText } from '../../../store/entities/journey/event-text.entity';
import { LoggedContact } from '../../../store/entities/journey/logged-contact.entity';
import { Task } from '../../../store/entities/journey/task.entity';
import { Attachment } from '../../../store/entities/mail/attachment.entity';
import { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { ReceivedMessage } from '../../../store/entities/mail/received-message.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { inPieces } from '../erasure/rows/mail-rows.repository';

/** All but the link's secret. */
const ASKED = {
  select: {
    id: true,
    to: true,
    what: true,
    due: true,
    askedAt: true,
    answeredAt: true,
    answer: true,
  },
} as const;

type Rows = Record<string, object[]>;

/** What the tables hold of a person besides what their own page shows. */
@Injectable()
export class PersonRecords {
  constructor(private readonly units: UnitOfWork) {}

  /** By what it is, oldest first. Secrets are left out, and bytes of mails. */
  async of(candidate: CandidateId, applications: readonly ApplicationId[]): Promise<Rows> {
    const { manager } = this.units;
    const order = { id: 'ASC' as const };
    const all: Rows = {
      otherAddresses: await manager.find(Candidate, {
        select: { email: true, mergedInto: true, changedAt: true },
        where: { mergedInto: candidate },
      }),
      visits: await manager.find(CandidateSession, {
        select: { createdAt: true, endsAt: true, locale: true },
        where: { candidate },
      }),
    };
    const add = (what: string, rows: object[]) => (all[what] = [...(all[what] ?? []), ...rows]);
    for (const some of inPieces(applications)) {
      const application = In(some);
      const [where, about] = [{ application }, { about: In(some) }];
      add('applications', await manager.find(Application, { where: { id: application }, order }));
      add('consents', await manager.findBy(ApplicationConsent, where));
      add('said', await manager.find(ReceivedMessage, { where: about, order }));
      add('notesOfCalls', await manager.find(LoggedContact, { where, order }));
      add('words', await manager.find(EventText, { where, select: { event: true, text: true } }));
      add('interviews', await manager.find(Interview, { where, order }));
      add('assignments', await manager.find(Assignment, { where, order }));
      add('tasks', await manager.find(Task, { where, order }));
      add('askedOfColleagues', await manager.find(ColleagueRequest, { ...ASKED, where, order }));
      const mails = await manager.find(InboundMail, { where: about, order });
      add('mailsReceived', mails);
      for (const mail of inPieces(mails.map(({ id }) => id))) {
        add('filesReceived', await manager.find(Attachment, { where: { mail: In(mail) }, order }));
      }
    }
    return all;
  }
}
