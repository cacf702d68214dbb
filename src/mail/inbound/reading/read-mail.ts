import type { DeliveryAction } from '../../../store/entities/mail/delivery-notice.entity';

/** A mail, read. Nothing in it can be trusted but that somebody sent it. */
export interface ReadMail {
  /** Message-ID without its brackets. */
  messageId: string | null;
  /** The mails that it answers by their Message-IDs, the nearest first. */
  answers: string[];
  from: { name: string; address: string } | null;
  /** Whom it names in To and Cc. */
  to: string[];
  subject: string;
  /** What the sender wrote, without what they quote. */
  text: string;
  /** With what they quote; null when it is the same. */
  fullText: string | null;
  /** The HTML part as it came, not to be trusted at all; null when there is none. */
  html: string | null;
  /** What in its headers says that no person wrote it; null when nothing does. */
  automatic: string | null;
  report: DeliveryReport | null;
  files: ReadFile[];
}

/** A report about a mail (RFC 3464), one entry for each recipient. */
export type DeliveryReport = {
  /** Final-Recipient, or what stands for it. */
  recipient: string | null;
  /** Original-Recipient: the one that we wrote to. */
  original: string | null;
  action: DeliveryAction | null;
  /** The enhanced status code (RFC 3463), such as 5.1.1. */
  code: string;
  diagnostic: string | null;
}[];

/** In bytes. A larger file is in the mail as it came, and nowhere else. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** A file that came with a mail. */
export interface ReadFile {
  name: string;
  /** What its bytes are. */
  type: string;
  size: number;
  /** Null when it is larger than a file may be. */
  content: Uint8Array | null;
}
