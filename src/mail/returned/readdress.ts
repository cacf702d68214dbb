import type { EmailAddress } from '../../kernel/address';
import type { Instant } from '../../kernel/instant';

/** What is new in the head of a mail. */
export interface NewHead {
  to: EmailAddress;
  /** With a new one, it is another mail with the same words. */
  messageId?: string;
  at?: Instant;
}

/** A header with the lines that go on with it. */
const HEADER = (name: string) => new RegExp(`^${name}:.*(?:\\r\\n[ \\t].*)*`, 'im');

/**
 * A mail of ours with another recipient in its To, and where it is sent anew another Message-ID and Date. The name
 * stays, and the body does to the last byte.
 * @throws Error for a mail that lacks one of those headers: it is none of ours
 */
export function readdress(mime: string, { to, messageId, at }: NewHead): string {
  const end = mime.indexOf('\r\n\r\n');
  let head = mime.slice(0, end);
  head = changed(head, 'To', (old) =>
    old.includes('<') ? old.slice(0, old.lastIndexOf('<')) + `<${to}>` : `To: ${to}`,
  );
  if (messageId !== undefined)
    head = changed(head, 'Message-ID', () => `Message-ID: <${messageId}>`);
  if (at !== undefined) head = changed(head, 'Date', () => `Date: ${dateOf(at)}`);
  return head + mime.slice(end);
}

function changed(head: string, name: string, change: (old: string) => string): string {
  if (!HEADER(name).test(head)) throw new Error(`the mail has no ${name}`);
  // a function: what is put in may hold a dollar sign
  return head.replace(HEADER(name), (old) => change(old));
}

/** RFC 5322, 3.3 */
function dateOf(at: Instant): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
