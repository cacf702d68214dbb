import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretKey } from '../kernel/keys/secret-key';

/**
 * What a token in an address stands for: `r` an answer about something, `b` a report about a message, `c` a copy of what
 * a user wrote elsewhere, `f` an answer to a mail that was forwarded.
 */
const KINDS = { r: 'reply', b: 'bounce', c: 'copy', f: 'forward' } as const;
export type TokenKind = (typeof KINDS)[keyof typeof KINDS];

/** What a token says. */
export interface Token {
  kind: TokenKind;
  id: string;
}

/** Half of SHA-256 is enough against guessing by mail (RFC 2104, 5), and a local part has 64 characters. */
const MAC_LENGTH = 32;
/** A ULID in lower case, for some servers change the case on the way; and its code in hex. */
const LOCAL_PART = /^([rbcf])\+([0-9a-hjkmnp-tv-z]{26})([0-9a-f]{32})$/;

/** Addresses that only we can make, so that what arrives at one belongs to what it names. */
@Injectable()
export class MailTokens {
  private readonly keys: Record<TokenKind, Buffer>;

  constructor(key: SecretKey) {
    this.keys = {
      ...{ reply: key.for('reply'), bounce: key.for('bounce') },
      ...{ copy: key.for('copy'), forward: key.for('forward') },
    };
  }

  /** The local part to which a candidate answers: `r+` and a token of what the mail is about. */
  replyTo(about: string): string {
    return `r+${this.tokenOf('reply', about)}`;
  }

  /** The local part that a mail which cannot be delivered comes back to: `b+` and a token of the message. */
  bounceTo(message: string): string {
    return `b+${this.tokenOf('bounce', message)}`;
  }

  /** The local part that a user puts into BCC: `c+` and a token of the user. */
  copyTo(user: string): string {
    return `c+${this.tokenOf('copy', user)}`;
  }

  /** The local part to which an answer to a forwarded mail goes: `f+` and a token of that mail. */
  forwardTo(mail: string): string {
    return `f+${this.tokenOf('forward', mail)}`;
  }

  /** What a local part stands for; null when we did not make it. Compared in constant time. */
  read(localPart: string): Token | null {
    const [, letter, id = '', mac = ''] = LOCAL_PART.exec(localPart.toLowerCase()) ?? [];
    if (letter === undefined) return null;
    const kind = KINDS[letter as keyof typeof KINDS];
    const right = timingSafeEqual(Buffer.from(mac), Buffer.from(this.macOf(kind, id)));
    return right ? { kind, id: id.toUpperCase() } : null;
  }

  private tokenOf(kind: TokenKind, id: string): string {
    const lower = id.toLowerCase();
    return `${lower}${this.macOf(kind, lower)}`;
  }

  private macOf(kind: TokenKind, id: string): string {
    return createHmac('sha256', this.keys[kind]).update(id).digest('hex').slice(0, MAC_LENGTH);
  }
}
