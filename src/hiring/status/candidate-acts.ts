import { Injectable } from '@nestjs/common';
import { ReceivedMessages } from '../../journey/inbound/received-messages.repository';
import { Journey } from '../../journey/journey';
import { Clock } from '../../kernel/clock';
import { ConflictError, NotFoundError } from '../../kernel/errors';
import type { Application } from '../../store/entities/hiring/application.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { ContactsRepository } from '../verbs/contacts/contacts.repository';
import { Disputes } from '../verbs/contacts/disputes';
import { CANDIDATE } from './own';

/** What candidates do on their page beside the verbs that staff have too. Each with an application of their own. */
@Injectable()
export class CandidateActs {
  constructor(
    private readonly units: UnitOfWork,
    private readonly received: ReceivedMessages,
    private readonly contacts: ContactsRepository,
    private readonly disputes: Disputes,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /**
   * Says that a question which was noted as needing no answer does need one: it is owed from now on.
   * @throws NotFoundError for a message that is not theirs
   * @throws ConflictError when it is owed, or was answered
   */
  async insist({ id }: Application, message: string): Promise<void> {
    await this.units.run(async () => {
      await this.journey.hold(id);
      const question = await this.received.find(message);
      if (question?.about !== id) throw new NotFoundError('There is no such question of yours.');
      if (question.waivedAt === null) {
        throw new ConflictError('It is owed an answer already.', undefined, 'already_owed');
      }
      const at = this.clock.now();
      await this.received.askAgain(question.id, at);
      const asked = { type: 'message.received', at, message, kind: 'question' } as const;
      await this.journey.record(id, asked, CANDIDATE.id);
    });
  }

  /** What was noted of a call of theirs. @throws NotFoundError for another one's */
  async call({ id }: Application, message: string): Promise<{ note: string; isDisputed: boolean }> {
    const contact = await this.contacts.find(message);
    if (contact?.application !== id) throw new NotFoundError('There is no such call of yours.');
    return { note: contact.note, isDisputed: contact.disputedAt !== null };
  }

  /** Says that a call never took place. @throws ConflictError when that was said before */
  async deny(application: Application, message: string, words: string): Promise<void> {
    await this.call(application, message);
    const contact = await this.contacts.find(message);
    await this.disputes.deny(contact!, words);
  }
}
