import type { Caller } from '../../accounts/caller';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';

/** The local part of an address of ours that somebody who works here uses, and the id that it is made of. */
const PRIVATE = /\b([cf])\+([0-9a-hjkmnp-tv-z]{26})[0-9a-f]{32}(?=@)/gi;

/**
 * Takes the addresses of others out of what a mail says: with a copy address, and in its owner's name, anybody could
 * have mails recorded that were never sent.
 * @param isAuthor that the caller wrote the mail; then an address that it answers to stays
 */
export function maskedFor({ id: caller }: Pick<Caller, 'id'>, isAuthor: boolean) {
  return (text: string): string =>
    text.replace(PRIVATE, (address, kind: string, id: string) => {
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
