import type { Caller } from '../../accounts/caller';
import { maskedStatusLinks } from '../../journey/letters/status-links';
import type { ReadMail } from '../../mail/inbound/reading/read-mail';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';

/** The local part of an address of ours that somebody who works here uses, and the id that it is made of. */
const PRIVATE = /\b([cf])\+([0-9a-hjkmnp-tv-z]{26})[0-9a-f]{32}(?=@)/gi;

/**
 * Takes the addresses of others out of what a mail says: with a copy address, and in its owner's name, anybody could
 * have mails recorded that were never sent. And the link to a candidate's own page, which replies quote: whoever has it
 * could speak in their name.
 * @param isAuthor that the caller wrote the mail; then an address that it answers to stays
 */
export function maskedFor({ id: caller }: Pick<Caller, 'id'>, isAuthor: boolean) {
  return (text: string): string =>
    maskedStatusLinks(text).replace(PRIVATE, (address, kind: string, id: string) => {
      const isTheirs = kind.toLowerCase() === 'c' ? id.toUpperCase() === caller : isAuthor;
      return isTheirs ? address : `${kind}+…`;
    });
}

/** True when a mail holds an address that the caller is not to know. */
export function holdsMore(mail: InboundMail, masked: (text: string) => string): boolean {
  const { recipients, addressees, subject, text, fullText } = mail;
  const all = [...recipients, ...addressees, subject, fullText ?? text];
  return all.some((one) => masked(one) !== one);
}

/** True when bytes that came hold the link to a candidate's own page. @param read what was read in them, else null */
export function holdsLink(bytes: Uint8Array, read: ReadMail | null): boolean {
  const files = read?.files.flatMap(({ content }) => content ?? []) ?? [];
  const texts = read ? [read.fullText ?? read.text, read.html ?? ''] : [];
  return [...texts, ...[bytes, ...files].map(plainOf)].some(
    (one) => maskedStatusLinks(one) !== one,
  );
}

/** A soft line break (RFC 2045, section 6.7) may stand in the middle of the link. */
function plainOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/=\r?\n/g, '');
}
