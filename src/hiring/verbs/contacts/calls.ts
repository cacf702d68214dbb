import { Injectable } from '@nestjs/common';
import { Reach } from '../../../journey/letters/addresses/reach';
import { Tasks } from '../../../journey/letters/tasks.repository';
import { InputError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { Purpose } from '../../../sla/policy/purpose';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { Candidate } from '../../../store/entities/hiring/candidate.entity';
import type { LoggedContact } from '../../../store/entities/journey/logged-contact.entity';
import type { TaskId, TaskKind } from '../../../store/entities/journey/task.entity';
import type { MessageId } from '../../../store/entities/mail/message.entity';
import { assertFree } from '../words/purposes';
import type { ContactForm } from './contact.form';
import { ContactsRepository } from './contacts.repository';

/** What a contact was for, and the task that asked for it. */
export interface Call {
  purposes: Purpose[];
  task: TaskId | null;
  /** What the journal calls the message that the task stands for. */
  message: MessageId | null;
  askedAt: Instant | null;
}

/** Contacts that a task asked for, or nobody. */
@Injectable()
export class Calls {
  constructor(
    private readonly stored: ContactsRepository,
    private readonly tasks: Tasks,
    private readonly reach: Reach,
  ) {}

  /** @throws InputError for a task that asks for no call, or is done, and for a purpose that is not theirs to say */
  async askedBy({ purpose, task }: ContactForm, application: Application): Promise<Call> {
    if (task === undefined) {
      if (purpose === undefined) throw new InputError('purpose: expected, for there is no task');
      assertSayable(purpose, application);
      return { purposes: purpose, task: null, message: null, askedAt: null };
    }
    const open = await this.tasks.openOf(application.id);
    const asked = open.find(({ id, kind }) => id === task && CALLABLE.includes(kind));
    if (!asked) {
      throw new InputError('task: this application has no open call with that id', 'unknown_task');
    }
    if (purpose !== undefined) throw new InputError('purpose: the task says what the call is for');
    const { id, purposes, about, createdAt } = asked;
    return { purposes, task: id, message: about as MessageId, askedAt: createdAt };
  }

  /** True for one to whom a note of the call is mailed: somebody who is called anyway is not called about a call. */
  async areConfirmed(candidate: Candidate): Promise<boolean> {
    return (await this.reach.of(candidate)).to !== null;
  }

  /** Writes the contact down, and what asked for it as done. In a unit. */
  async add(
    contact: Pick<LoggedContact, 'id' | 'application' | 'note' | 'at' | 'author'>,
    task: TaskId | null,
    now: Instant,
  ): Promise<void> {
    await this.stored.add({
      ...{ ...contact, disputedAt: null, words: null },
      ...{ decidedAt: null, decision: null, reason: null },
    });
    if (task !== null) await this.tasks.finish(task, now);
  }
}

/** What came back by mail can be told in a call as well. */
const CALLABLE: readonly TaskKind[] = ['call', 'mail_bounced'];

/** An end can be told by other ways than a verb once it is decided. @throws InputError for a purpose that has a verb of its own */
export function assertSayable(purposes: readonly Purpose[], { status }: Application): void {
  const isEnded = status !== 'active' && status !== 'withdrawn';
  assertFree(purposes.filter((one) => !(isEnded && (one === 'rejection' || one === 'outcome'))));
}
