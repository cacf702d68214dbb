import { formatInstant } from '../../kernel/instant';
import { LARGEST_FILE } from '../../mail/inbound/reading/read-mail';
import type { Attachment } from '../../store/entities/mail/attachment.entity';
import type {
  InboundKind,
  InboundMail,
  InboundStatus,
} from '../../store/entities/mail/inbound-mail.entity';

const SHOWN_LETTERS = 200;

/** What takes addresses out of a text that the reader is not to know. */
type Masking = (text: string) => string;

/** A mail that came in, as a list shows it. */
export class InboxItemView {
  id: string;
  status: InboundStatus;
  kind: InboundKind | null;
  /** The application that it belongs to. */
  application: string | null;
  /** False when the sender's address is not the one that it should be. */
  verified: boolean;
  /** Why it stands where it does, in plain words. */
  why: string | null;
  /** The address in From; null when it has none or was not read yet. */
  from: string | null;
  fromName: string;
  subject: string;
  /** The beginning of what the sender wrote. */
  beginning: string;
  receivedAt: string;
  /** When somebody assigned it or put it aside. */
  settledAt: string | null;
  /** The id of the user who did. */
  settledBy: string | null;

  static of(mail: InboundMail, masked: Masking): InboxItemView {
    const { id, status, kind, about, isVerified, why, fromAddress, fromName } = mail;
    return {
      ...{ id, status, kind, application: about, verified: isVerified, why },
      ...{ from: fromAddress && masked(fromAddress), fromName, subject: masked(mail.subject) },
      beginning: masked(mail.text).slice(0, SHOWN_LETTERS),
      receivedAt: formatInstant(mail.receivedAt),
      settledAt: mail.settledAt === null ? null : formatInstant(mail.settledAt),
      settledBy: mail.settledBy,
    };
  }
}

/** A page of the inbox, newest first. */
export class InboxView {
  items: InboxItemView[];
  /** To be given as `cursor`; null on the last page. */
  next: string | null;
}

/** A file that came with a mail. */
export class InboxFileView {
  id: string;
  name: string;
  /** What its bytes are, whatever it says of itself. */
  type: string;
  /** In bytes. */
  size: number;
  /** False when it is too large to be kept by itself: the mail as it came has it. */
  kept: boolean;
}

/** An application that a mail may be about. */
export class SuggestionView {
  application: string;
  job: string;
  status: string;
}

/** A mail with all that stands in it. */
export class InboxMailView extends InboxItemView {
  /** What the sender wrote, without what they quote. */
  text: string;
  /** With what they quote; null when it is the same. */
  fullText: string | null;
  /** In bytes, as it came. */
  size: number;
  /** The addresses that it was handed over for; others' private ones are masked. */
  recipients: string[];
  files: InboxFileView[];
  /** Applications of whoever has the sender's address. */
  suggestions: SuggestionView[];

  static whole(
    mail: InboundMail,
    files: readonly Attachment[],
    suggestions: SuggestionView[],
    masked: Masking,
  ): InboxMailView {
    const { text, fullText, size, recipients } = mail;
    return Object.assign(InboxItemView.of(mail, masked), {
      ...{ text: masked(text), fullText: fullText && masked(fullText), size, suggestions },
      recipients: recipients.map(masked),
      files: files.map(({ id, name, type, size: bytes }) => ({
        ...{ id, name, type, size: bytes, kept: bytes <= LARGEST_FILE },
      })),
    });
  }
}
