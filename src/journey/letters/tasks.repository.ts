import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import type { Purpose } from '../../sla/policy/purpose';
import type { UserId } from '../../store/entities/accounts/user.entity';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import { Task, type TaskId, type TaskKind } from '../../store/entities/journey/task.entity';
import type { Message, MessageId } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { ApplicationFile } from '../record/application-file.repository';

/** What only the one knows who wrote a mail, whoever owns the application. */
const OF_AUTHOR = ['say_purpose', 'answer_not_sent'] as const satisfies TaskKind[];
type OfAuthor = (typeof OF_AUTHOR)[number];
/** What stays with whom it was asked of, whoever owns the application. */
const OF_ONE: readonly TaskKind[] = [...OF_AUTHOR, 'erasure'];

/** What Lupaus asks the owners to do. */
@Injectable()
export class Tasks {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Asks the owner to tell a candidate by telephone what a mail would have told. In a unit. */
  askToCall(
    file: ApplicationFile,
    purposes: Purpose[],
    about: string,
    text: string,
    dueAt: Instant | null,
  ): Promise<TaskId> {
    return this.add(file, { kind: 'call', purposes, about, text, dueAt });
  }

  /** Asks the owner for a new date, once per broken commitment. In a unit. */
  askNewDate(file: ApplicationFile, commitment: string): Promise<TaskId> {
    return this.add(file, {
      ...{ kind: 'new_date', purposes: [], about: commitment, text: null, dueAt: null },
    });
  }

  /** Tells the owner that a mail cannot be delivered. In a unit. */
  tellFailure(file: ApplicationFile, message: string, purposes: Purpose[]): Promise<TaskId> {
    return this.add(file, {
      kind: 'mail_failed',
      purposes,
      about: message,
      text: null,
      dueAt: null,
    });
  }

  /** Tells the owner that a mail came back, why, and what to do about it. In a unit. */
  tellBounce(
    file: ApplicationFile,
    { id: about, purposes }: Pick<Message, 'id' | 'purposes'>,
    text: string,
    dueAt: Instant | null,
  ): Promise<TaskId> {
    return this.add(file, { kind: 'mail_bounced', purposes, about, text, dueAt });
  }

  /**
   * Asks the author of a mail what it was for, or tells them that it did not go on to the candidate. In a unit.
   * @param mail the one that came in
   * @param text the mail's, and why it did not go on
   */
  askAuthor(
    kind: OfAuthor,
    application: ApplicationId,
    author: UserId,
    mail: string,
    text: string,
  ): Promise<TaskId> {
    const asked = { kind, purposes: [], about: mail, text, dueAt: null };
    return this.put(application, author, asked);
  }

  /** Asks HR to erase what is known of a candidate, by a date that the law sets. In a unit. */
  askErasure(
    application: ApplicationId,
    of: UserId,
    candidate: string,
    text: string | null,
    dueAt: Instant,
  ): Promise<TaskId> {
    return this.put(application, of, {
      ...{ kind: 'erasure', purposes: [], about: candidate, text, dueAt },
    });
  }

  /** What is asked of the owner of an application and not done. */
  openOf(application: ApplicationId, kind?: TaskKind): Promise<Task[]> {
    return this.units.manager.find(Task, {
      where: { application, doneAt: IsNull(), ...(kind ? { kind } : {}) },
      order: { id: 'ASC' },
    });
  }

  /** What is asked about a thing and not done. */
  openAbout(about: string, kind: TaskKind): Promise<Task[]> {
    return this.units.manager.find(Task, {
      where: { about, kind, doneAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  find(id: string): Promise<Task | null> {
    return this.units.manager.findOneBy(Task, { id: id as TaskId });
  }

  async finish(id: TaskId, at: Instant): Promise<void> {
    await this.units.manager.update(Task, { id, doneAt: IsNull() }, { doneAt: at });
  }

  /** Finishes whatever is asked about a message. */
  async finishAbout(application: ApplicationId, about: MessageId, at: Instant): Promise<void> {
    const asked = { application, about, doneAt: IsNull() };
    await this.units.manager.update(Task, asked, { doneAt: at });
  }

  /** Asks no more for a call that was to tell something. @returns false when nobody is asked for it */
  async takeBack(application: ApplicationId, about: MessageId): Promise<boolean> {
    const asked = { application, about, kind: 'call' as const, doneAt: IsNull() };
    const { affected } = await this.units.manager.update(Task, asked, { doneAt: this.clock.now() });
    return affected !== 0;
  }

  /** What is asked of the owner goes to the new one; what is asked of a mail's author stays theirs. */
  async handOver(application: ApplicationId, owner: UserId): Promise<void> {
    const ofOwner = { application, kind: Not(In(OF_ONE)), doneAt: IsNull() };
    await this.units.manager.update(Task, ofOwner, { owner });
  }

  private add({ application, owner }: ApplicationFile, asked: Asked): Promise<TaskId> {
    return this.put(application.id, owner.id, asked);
  }

  private async put(application: ApplicationId, owner: UserId, asked: Asked): Promise<TaskId> {
    const now = this.clock.now();
    const id: TaskId = newId(now);
    await this.units.manager.insert(Task, {
      ...{ id, application, owner, ...asked, createdAt: now, doneAt: null },
    });
    return id;
  }
}

type Asked = Pick<Task, 'kind' | 'purposes' | 'about' | 'text' | 'dueAt'>;
