import { Message } from '../../src/store/entities/mail/message.entity';
import { until, type World } from './world';

const WAITING = ['pending', 'uncertain'];

/**
 * Waits until no mail is due or on its way, to a candidate or to staff. What is with the mail server when the clock leaps is
 * late by it and sent once more, and what was sent before comes while a test counts what it has done.
 */
export function mailsLeft({ clock, units }: World): Promise<unknown> {
  return until('the mails to leave', async () => {
    const mails = await units.manager.find(Message, {
      select: { id: true, status: true, nextAttemptAt: true },
    });
    return mails.every(
      ({ status, nextAttemptAt }) =>
        status !== 'sending' && !(WAITING.includes(status) && nextAttemptAt <= clock.now()),
    );
  });
}
