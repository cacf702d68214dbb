import type { AddressObject } from 'mailparser';
import { decodeTime } from 'ulid';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { Entry } from './mailbox';

/** A mail in the embedded mailbox, as a list shows it. */
export class MailEntryView {
  name: string;
  from: string;
  to: string;
  subject: string;
  /** When it came. */
  at: string;

  static of({ name, mail }: Entry): MailEntryView {
    return {
      name,
      from: addressesOf(mail.from),
      to: addressesOf(mail.to),
      subject: mail.subject ?? '',
      at: formatInstant(decodeTime(name) as Instant),
    };
  }
}

/** A mail in the embedded mailbox with all that stands in it. */
export class MailView extends MailEntryView {
  /** Every header line, in order. */
  headers: string[];
  text: string;
  /** Null when it has no HTML part. */
  html: string | null;
  /** The names of what is attached. */
  attachments: string[];

  static override of(entry: Entry): MailView {
    const { headerLines, text, html, attachments } = entry.mail;
    return Object.assign(MailEntryView.of(entry), {
      headers: headerLines.map(({ line }) => line.replace(/\r?\n[ \t]+/g, ' ')),
      text: text ?? '',
      html: html === false ? null : html,
      attachments: attachments.map(({ filename, contentType }) => filename ?? contentType),
    });
  }
}

/** A page of mails, newest first. */
export class MailListView {
  items: MailEntryView[];
  /** To be given as `before`; null on the last page. */
  next: string | null;
}

function addressesOf(header: AddressObject | AddressObject[] | undefined): string {
  return [header ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
}
