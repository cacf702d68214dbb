import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Tasks } from '../../journey/letters/tasks.repository';
import { Clock } from '../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../kernel/errors';
import { Outbox } from '../../mail/outbox';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Message, MessageStatus } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Desk } from '../applications/desk';
import type { MessagesForm } from './messages.form';
import { SendingAgain } from './sending-again';

/** Why a message cannot be taken back. */
const NOT_CANCELLED: Partial<Record<MessageStatus, string>> = {
  sending: 'The mail is with the mail server at this moment; it cannot be taken back.',
  uncertain: 'The mail may be with the candidate already; it cannot be taken back.',
  delivered: 'The mail has been delivered; it cannot be taken back.',
  cancelled: 'The mail was taken back before.',
};
/** Why a message cannot be sent again. */
const NOT_RETRIED: Partial<Record<MessageStatus, string>> = {
  delivered: 'The mail has been delivered; write a new one to say it again.',
  // its words and its due time are those of the day it was written
  cancelled: 'The mail was taken back; write it anew.',
};
const CURSOR = /^[0-9A-Z]{26}$/;

/** Mails that were written to candidates, and what can still be done to them. */
@Injectable()
export class Messages {
  constructor(
    private readonly units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly desk: Desk,
    private readonly tasks: Tasks,
    private readonly sendingAgain: SendingAgain,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError also for one that is there and not theirs; mail to staff is an administrator's to see */
  async find(id: string, caller: Caller): Promise<Message> {
    const message = await this.outbox.find(id);
    if (message && (await this.sees(message, caller))) return message;
    throw new NotFoundError('There is no message with that id.');
  }

  /**
   * Takes back a message that waits. What it would have kept is still owed.
   * @throws ConflictError when it is under way or has come to its end
   */
  cancel(id: string, caller: Caller): Promise<Message> {
    return this.units.run(async () => {
      const { id: found } = await this.hold(id, caller);
      const isCancelled = await this.outbox.cancel(found);
      const message = await this.find(id, caller);
      if (isCancelled) return message;
      // one that may have arrived and waits for another try is as good as uncertain
      const status = message.uncertain > 0 ? 'uncertain' : message.status;
      const why = NOT_CANCELLED[status] ?? `The mail is ${status}; it does not leave any more.`;
      throw new ConflictError(why, undefined, 'not_cancellable');
    });
  }

  /**
   * Sends a message again that was not delivered: the same words to the same address, at once.
   * @throws ConflictError when it was delivered or taken back, is still tried, or tells an end that was taken back
   */
  retry(id: string, caller: Caller): Promise<Message> {
    return this.units.run(async () => {
      const found = await this.hold(id, caller);
      await this.sendingAgain.assertMayGo(found);
      const isTriedAgain = await this.outbox.retry(found.id);
      const message = await this.find(id, caller);
      if (!isTriedAgain) {
        const why = NOT_RETRIED[message.status] ?? 'The mail waits, or is on its way, by itself.';
        throw new ConflictError(why, undefined, 'not_retryable');
      }
      await this.finishTask(message);
      return message;
    });
  }

  /** Finds a message while nobody else decides about its application. In a unit. */
  private async hold(id: string, caller: Caller): Promise<Message> {
    const { about } = await this.find(id, caller);
    if (about !== null) await this.desk.hold(about as ApplicationId);
    return this.find(id, caller);
  }

  /** The owner was asked to look after it, and somebody did. */
  private async finishTask({ id, about }: Message): Promise<void> {
    if (about === null) return;
    const open = await this.tasks.openOf(about as ApplicationId, 'mail_failed');
    for (const task of open) {
      if (task.about === id) await this.tasks.finish(task.id, this.clock.now());
    }
  }

  private async sees({ about }: Message, caller: Caller): Promise<boolean> {
    if (about === null) return caller.role === 'admin';
    try {
      await this.desk.find(about, caller);
      return true;
    } catch (error) {
      if (error instanceof NotFoundError) return false;
      throw error;
    }
  }
}

/** The message that a cursor points at. @throws InputError for what is no cursor */
export function positionOf({ cursor }: MessagesForm): string | undefined {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (CURSOR.test(id)) return id;
  throw new InputError('cursor: it must be the `next` of an earlier answer', 'wrong_cursor');
}

/** A cursor that points at a message. */
export function cursorAt({ id }: Message): string {
  return Buffer.from(id, 'latin1').toString('base64url');
}
