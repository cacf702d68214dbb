import { Injectable } from '@nestjs/common';
import type { EmailAddress } from '../../../kernel/address';
import { Clock } from '../../../kernel/clock';
import { Readdressing } from '../../../mail/returned/readdressing';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Message, MessageId } from '../../../store/entities/mail/message.entity';
import { Chronicle } from '../../record/chronicle';
import { Tasks } from '../tasks.repository';
import { isOutOfDate } from './out-of-date';
import { Withholding } from './withholding';

/** A mail that goes to another address than it was written to. */
export interface Redirected {
  message: MessageId;
  application: ApplicationId;
}

/** Mails that have not left, when the candidate's address changes. Each in a unit that holds the applications. */
@Injectable()
export class Redirecting {
  constructor(
    private readonly readdressing: Readdressing,
    private readonly withholding: Withholding,
    private readonly chronicle: Chronicle,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /**
   * Of some mails lets those that wait go to a new address, and those that became calls leave after all.
   * @param to null where no address takes them any more: then calls are made of those that wait
   */
  async turn(mails: readonly Message[], to: EmailAddress | null): Promise<Redirected[]> {
    if (to === null) {
      await this.withholding.withhold(mails.filter(waits));
      return [];
    }
    const redirected: Redirected[] = [];
    for (const mail of mails) {
      const isTurned = waits(mail)
        ? mail.recipient !== to && (await this.readdressing.turn(mail, to))
        : mail.status === 'cancelled' && (await this.release(mail, to));
      const application = mail.about as ApplicationId;
      if (isTurned) redirected.push({ message: mail.id, application });
    }
    return redirected;
  }

  /** One that a call stands for. What was taken back by somebody has none, and stays so. */
  private async release(mail: Message, to: EmailAddress): Promise<boolean> {
    const application = mail.about as ApplicationId;
    const calls = await this.tasks.openOf(application, 'call');
    if (!calls.some(({ about }) => about === mail.id)) return false;
    const now = this.clock.now();
    const { events } = await this.chronicle.history(application);
    if (isOutOfDate(mail, events, now)) return false;
    if (!(await this.readdressing.release(mail, to))) return false;
    await this.tasks.finishAbout(application, mail.id, now);
    return true;
  }
}

function waits({ status, uncertain }: Message): boolean {
  return status === 'pending' && uncertain === 0;
}
