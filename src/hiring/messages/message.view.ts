import { maskedStatusLinks } from '../../journey/letters/status-links';
import { formatInstant, type Instant } from '../../kernel/instant';
import { sayAnswer } from '../../mail/sending/answer';
import type { Purpose } from '../../sla/policy/purpose';
import type { Message, MessageStatus } from '../../store/entities/mail/message.entity';
import type { ReportView } from './report.view';

/** A mail as a list shows it. */
export class MessageView {
  id: string;
  /** Null for mail to staff. */
  application: string | null;
  purposes: Purpose[];
  /** Sent with no human act behind it. */
  automated: boolean;
  /** The id of the user who wrote it, or "system". */
  author: string;
  recipient: string;
  subject: string;
  status: MessageStatus;
  attempts: number;
  /** How often the mail was handed over and the mail server did not say that it has it. */
  uncertain: number;
  /**
   * How its delivery is known: a mail server took it, or a copy of it came to us from the sender's own mailbox; null
   * while it is not.
   */
  evidence: 'mail_server' | 'copy' | null;
  /** The mail server's last answer, as it gave it. */
  answer: string | null;
  /** The same in plain words. */
  answerInWords: string | null;
  createdAt: string;
  /** When it is tried next, while it waits. */
  nextAttemptAt: string | null;
  /** It can be taken back until here. */
  undoUntil: string | null;
  /** Tried no longer than this, while it waits. */
  expiresAt: string | null;
  deliveredAt: string | null;
  /** When the candidate hears next, if the mail says so. */
  due: string | null;
  /** What was reported about it after the mail server had taken it, first come first. */
  reports: ReportView[];

  static of(message: Message, reports: ReportView[] = []): MessageView {
    const { id, about, purposes, automated, author, recipient, subject, status } = message;
    const { attempts, uncertain, answer } = message;
    const waits = status === 'pending' || status === 'uncertain';
    return {
      ...{ id, application: about, purposes, automated, author, recipient, subject, status },
      ...{ attempts, uncertain, answer, answerInWords: sayAnswer(message) },
      evidence: status === 'delivered' ? 'mail_server' : null,
      createdAt: formatInstant(message.createdAt),
      nextAttemptAt: timeOf(waits ? message.nextAttemptAt : null),
      undoUntil: timeOf(status === 'pending' ? message.undoUntil : null),
      expiresAt: timeOf(waits ? message.expiresAt : null),
      deliveredAt: timeOf(message.deliveredAt),
      due: timeOf(message.due),
      reports,
    };
  }
}

/** A mail with its words. */
export class WholeMessageView extends MessageView {
  text: string;

  static override of(message: Message, reports: ReportView[] = []): WholeMessageView {
    return Object.assign(MessageView.of(message, reports), {
      text: maskedStatusLinks(message.text),
    });
  }
}

/** A mail after something was done to it, and what that means. */
export class ChangedMessageView extends MessageView {
  notice: string;
}

/** A page of mails, newest first. */
export class MessageListView {
  items: MessageView[];
  /** To be given as `cursor`; null on the last page. */
  next: string | null;
}

function timeOf(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
