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
    ...(setUp === null ? [] : [`Set up: ${setUp}`]),
  ];
  return `${lines.join('\n')}\n`;
}
