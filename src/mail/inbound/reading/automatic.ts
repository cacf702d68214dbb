/** A header as it stands in a mail, its name in lower case. */
export interface Header {
  name: string;
  value: string;
}

/** The sign of a mail that says nothing else of itself: a report, or what wants no answer. */
export const NO_SENDER = 'it names no sender to answer to';

const SIGNS: readonly [name: string, says: RegExp][] = [
  // RFC 3834, 5: whatever it is but no
  ['auto-submitted', /^(?!\s*no\s*(?:;|$))/i],
  ['x-autoreply', /./],
  ['x-autorespond', /./],
  ['precedence', /^\s*(?:auto_reply|bulk|junk)\b/i],
  // RFC 2919: a list wrote it
  ['list-id', /./],
  // RFC 8098: a mail program says that a mail was shown
  [
    'content-type',
    /^multipart\/report\b[^]*\breport-type\s{0,9}=\s{0,9}"?disposition-notification\b/i,
  ],
  ['return-path', /^\s*<\s*>\s*$/],
];

/**
 * What says that no person wrote a mail: it is neither answered nor does it count as a contact. X-Auto-Response-Suppress
 * alone says only what its sender does not want back.
 * @param sender MAIL FROM, empty for what wants no answer; null where it is not known
 * @returns the sign, for people; null when there is none
 */
export function automaticSign(headers: readonly Header[], sender: string | null): string | null {
  const sign = SIGNS.find(([name, says]) =>
    headers.some((header) => header.name === name && says.test(header.value)),
  );
  if (sign) return `its header ${sign[0]} says so`;
  return sender === '' ? NO_SENDER : null;
}
