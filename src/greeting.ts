import { mailboxFolder } from './app.module';
import type { Settings } from './server.settings';

/**
 * What the start prints for people, on standard output.
 * @param url where the service is reached, with the port that it really has
 * @param token the first API token when it was made just now
 */
export function greeting(
  { role, store, mail }: Settings,
  url: string,
  token: string | null,
): string {
  const mails = mail.smtpUrl
    ? `to ${new URL(mail.smtpUrl).host}`
    : `nowhere but into ${mailboxFolder(store.folder)} (set SMTP_URL to send them)`;
  const lines = [
    `Lupaus listens on ${url}${role === 'all' ? '' : ` as ${role}`}, its data is in ${store.file}.`,
    `Mails go ${mails}.`,
  ];
  if (token !== null) {
    lines.push(
      `API token, shown this once: ${token}`,
      `Use it so: curl -H "Authorization: Bearer ${token}" ${url}/api/v1/reports/recruiters`,
    );
  }
  return `${lines.join('\n')}\n`;
}
