import type { BounceClass } from '../../store/entities/mail/delivery-notice.entity';

/** The address is none: unknown mailbox, host or syntax, moved without a trace, a domain without mail, closed. */
const HARD = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/;
/** It passes, or another mail may: every 4.x.x, a full mailbox, a mail too large. */
const SOFT = /^(?:4\.\d{1,3}\.\d{1,3}|5\.2\.2|5\.3\.4)$/;
/** Policy: our mail is not taken, whoever the recipient is. */
const OURS = /^5\.7\.\d{1,3}$/;
/** In a sentence, and no part of an IP address. */
const CODE = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/;

/** What a failure says about the address, by its enhanced status code (RFC 3463). */
export function bounceClassOf(code: string): BounceClass {
  if (HARD.test(code)) return 'hard';
  if (SOFT.test(code)) return 'soft';
  return OURS.test(code) ? 'ours' : 'unknown';
}

/**
 * The code that says most: the status, or where that is the "other" of its class (exim and qmail write 5.0.0) the one
 * in what the other mail server said, if it is of the same class.
 * @returns empty when neither has one
 */
export function tellingCode(status: string, diagnostic: string | null): string {
  if (status !== '' && !status.endsWith('.0.0')) return status;
  const told = CODE.exec(diagnostic ?? '')?.[0] ?? '';
  return status === '' || told.startsWith(status.slice(0, 2)) ? told || status : status;
}
