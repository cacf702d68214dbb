import type { Message } from '../../store/entities/mail/message.entity';

/** Enhanced status codes (RFC 3463) and what they say to somebody who never heard of them; the first that fits. */
const ENHANCED: [RegExp, string][] = [
  [/^5\.1\.(?:1|6|10)$/, 'The mail server does not know this address.'],
  [/^5\.1\.2$/, 'The part after the @ of this address does not exist, or takes no mail.'],
  [/^5\.1\.3$/, 'The mail server says that this is no valid address.'],
  [/^5\.2\.1$/, 'This mailbox has been closed.'],
  [/^[45]\.2\.2$/, 'This mailbox is full.'],
  [/^5\.3\.4$/, 'The mail is too large for the mail server.'],
  [/^5\.7\.\d+$/, 'The mail server does not take this mail from us.'],
];
const UNCERTAIN =
  'The mail was handed over, but the mail server did not say that it has it. The candidate may have got it.';

/**
 * The mail server's last answer in plain words; null when there is none. The answer itself stays beside it, as the
 * evidence.
 */
export function sayAnswer({
  status,
  answer,
  uncertain,
}: Pick<Message, 'status' | 'answer' | 'uncertain'>): string | null {
  if (answer === null) return null;
  if (status === 'delivered') return 'The mail server has taken the mail.';
  const [, code, enhanced = ''] = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3})\b)?/.exec(answer) ?? [];
  if (code === undefined) {
    return uncertain > 0 && status !== 'pending'
      ? UNCERTAIN
      : 'The mail server could not be reached, or hung up before the mail was handed over.';
  }
  const known = sayCode(enhanced);
  if (known !== null) return known;
  if (code.startsWith('4')) return 'The mail server does not take this mail now.';
  if (/^55[0136]/.test(code) && enhanced === '')
    return 'The mail server does not take mail for this address.';
  return 'The mail server refused this mail.';
}

/** What an enhanced status code says; null for one that says little. */
export function sayCode(code: string): string | null {
  return ENHANCED.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
