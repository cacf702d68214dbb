import { mailboxFolder } from './app.module';
import type { Settings } from './server.settings';
import { placeOf } from './store/store.settings';

/**
 * What the start prints for people, on standard output.
 * @param url where the service is reached, with the port that it really has
 * @param setUp the link that makes the first user; null when there is one
 */
export function greeting(
  { role, store, mail }: Settings,
  url: string,
  setUp: string | null,
): string {
  const mails = mail.smtpUrl
    ? `to ${new URL(mail.smtpUrl).host}`
    : `nowhere but into ${mailboxFolder(store.folder)} (set SMTP_URL to send them)`;
  const lines = [
    `Lupaus listens on ${url}${role === 'all' ? '' : ` as ${role}`}, its data is in ${placeOf(store)}.`,
    `Mails go ${mails}.`,
    ...takenBy(mail),
    ...(setUp === null ? [] : [`Set up: ${setUp}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Where answers come in; nothing without MAIL_DOMAIN, for then they go to the recruiters themselves. */
function takenBy({ answersTo, inbound, imap }: Settings['mail']): string[] {
  if (answersTo === null) return [];
  const ways = [
    ...(inbound ? [`over SMTP on ${inbound.host}, port ${inbound.port}`] : []),
    ...(imap ? ['from the mailbox of IMAP_URL'] : []),
  ];
  if (ways.length > 0) return [`Mail to ${answersTo} is taken ${ways.join(' and ')}.`];
  const lost = 'answers and reports of failed delivery would be lost';
  return [`Nothing takes mail to ${answersTo}: ${lost} (set INBOUND_SMTP_PORT or IMAP_URL).`];
}
