import { domainToASCII } from 'node:url';

/** An address that may stand in an envelope: ASCII, one recipient, no room for another header. */
export type EmailAddress = string & { readonly __unit: 'email' };

/** A person or an office with an address. */
export interface Correspondent {
  name: string;
  address: EmailAddress;
}

// RFC 5321 dot-string; quoted local parts are refused: nobody has one, and they can hide a comma or a line break
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/**
 * Reads one e-mail address; an international domain is turned into its ASCII form (RFC 3492).
 * @returns null for anything but one plain address: a list, a name with an address, a line break, over 254 characters
 */
export function parseAddress(text: string): EmailAddress | null {
  const cut = text.lastIndexOf('@');
  const local = text.slice(0, cut);
  const written = text.slice(cut + 1);
  if (cut < 1 || local.length > LONGEST_LOCAL || !LOCAL.test(local)) return null;
  // domainToASCII drops line breaks and tabs silently
  if (written.length > LONGEST || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) return null;
  const domain = domainToASCII(written);
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return null;
  // a domain of numbers is an IP address
  if (/^\d+$/.test(labels.at(-1)!)) return null;
  const address = `${local}@${domain}`;
  return address.length > LONGEST ? null : (address as EmailAddress);
}

/** The form in which two spellings of one address are equal. */
export function addressKey(address: EmailAddress): string {
  return address.toLowerCase();
}

/** Reads `a@b.example` or `Name <a@b.example>`; null for anything else. */
export function parseCorrespondent(text: string): Correspondent | null {
  const parts = /^(?:"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>|([^<>]+))$/u.exec(text.trim());
  const address = parseAddress(parts?.[2] ?? parts?.[3] ?? '');
  return address && { name: parts?.[1] ?? '', address };
}
