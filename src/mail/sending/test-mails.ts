import { Inject, Injectable } from '@nestjs/common';
import type { Correspondent } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Message } from '../../store/entities/mail/message.entity';
import { Delivery } from '../delivery';
import type { Rendered } from '../letters/compiled';
import { MAIL_SETTINGS, type MailSettings } from '../mail.settings';
import { composeMime } from '../mime';
import type { Outcome } from '../outcome';

/** So long somebody waits for an answer on a page. */
const PATIENCE_MS = 20_000;

/**
 * What came of a test mail. `refused`: the server said no to this mail or address; `not_now`: it takes no mail from us,
 * now or at all; `unreachable`: there was no server, or it hung up; `uncertain`: it had the mail and did not say so.
 */
export interface TestAnswer {
  how: 'accepted' | 'refused' | 'not_now' | 'unreachable' | 'uncertain';
  /** The server's own line, or what the system said. */
  line: string;
}

/**
 * Mails that somebody sends to themselves to see whether mail leaves. They go past the outbox, and are not tried again:
 * what counts is the answer, and they are nobody's evidence.
 */
@Injectable()
export class TestMails {
  constructor(
    private readonly delivery: Delivery,
    private readonly clock: Clock,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  /** Hands a mail to the mail server now. Never in a unit of work; never throws for what the server says. */
  async send(to: Correspondent, words: Rendered): Promise<TestAnswer> {
    const { domain, from } = this.settings;
    const at = this.clock.now();
    const id = newId<'message'>(at);
    const mime = await composeMime({ id, domain, from, to, automated: true, at, words });
    const wire = { id, mime, sender: from.address, recipient: to.address };
    const deadline = AbortSignal.timeout(PATIENCE_MS);
    return answerOf(await this.delivery.send(Object.assign(new Message(), wire), deadline));
  }
}

/** What an outcome is to somebody who waits for it. */
export function answerOf(outcome: Outcome): TestAnswer {
  const { how, answer: line } = outcome;
  if (how !== 'deferred') return { how, line };
  // a line of a server begins with a code of three digits (RFC 5321, 4.2)
  return { how: /^\d{3}\b/.test(line) ? 'not_now' : 'unreachable', line };
}
