import { Injectable } from '@nestjs/common';
import { Tasks } from '../../../journey/letters/tasks.repository';
import { Chronicle } from '../../../journey/record/chronicle';
import type { Instant } from '../../../kernel/instant';
import { Outbox } from '../../../mail/outbox';
import type { Application, ApplicationId } from '../../../store/entities/hiring/application.entity';
import type {
  Message,
  MessageId,
  MessageStatus,
} from '../../../store/entities/mail/message.entity';
import { tellsEnd } from '../../messages/sending-again';
import { isToldIn } from './told';

/** Nobody is told any more, by mail or by telephone. Each in a unit that holds the application. */
@Injectable()
export class Silencing {
  constructor(
    private readonly outbox: Outbox,
    private readonly tasks: Tasks,
    private readonly chronicle: Chronicle,
  ) {}

  /** Takes one letter back, or the call in its place. @returns false when the candidate may have it */
  async letter(application: ApplicationId, message: MessageId, at: Instant): Promise<boolean> {
    const calls = await this.tasks.openOf(application, 'call');
    const call = calls.find(({ about }) => about === message);
    if (call) {
      await this.tasks.finish(call.id, at);
      return true;
    }
    const mail = (await this.outbox.about(application)).find(({ id }) => id === message);
    return !mail || neverArrived(mail) || this.outbox.cancel(message);
  }

  /** Takes back whatever would still tell that the application has ended. @returns false when a mail is on its way */
  async end(application: ApplicationId, at: Instant): Promise<boolean> {
    for (const { id } of await this.unfinished(application)) {
      if (!(await this.outbox.cancel(id))) return false;
    }
    for (const { id, purposes } of await this.tasks.openOf(application, 'call')) {
      if (tellsEnd(purposes)) await this.tasks.finish(id, at);
    }
    return true;
  }

  /** Takes an end back that the candidate has not been told of, as `end` does. @returns false when there is none */
  async untold({ id, status }: Application, at: Instant): Promise<boolean> {
    if (status === 'active' || status === 'withdrawn') return false;
    const { events } = await this.chronicle.history(id);
    return !isToldIn(events, status) && this.end(id, at);
  }

  /** True while a rejection waits for what its decision can be undone until. */
  async canUndo(application: ApplicationId, now: Instant): Promise<boolean> {
    return (await this.unfinished(application)).some(
      ({ status, purposes, undoUntil }) =>
        status === 'pending' && purposes.includes('rejection') && (undoUntil ?? 0) > now,
    );
  }

  private async unfinished(application: ApplicationId): Promise<Message[]> {
    const mails = await this.outbox.about(application);
    return mails.filter(
      ({ status, purposes }) => UNFINISHED.includes(status) && tellsEnd(purposes),
    );
  }
}

const UNFINISHED: readonly MessageStatus[] = ['pending', 'sending', 'uncertain'];
const OVER: readonly MessageStatus[] = ['cancelled', 'rejected', 'expired'];

/** Even one that came to its end may have arrived, when no answer came to an attempt before. */
function neverArrived({ status, uncertain }: Message): boolean {
  return OVER.includes(status) && uncertain === 0;
}
