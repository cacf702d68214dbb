import { seesAll, type Caller } from '../../accounts/caller';
import { formatInstant } from '../../kernel/instant';
import type { MailTrouble, Trouble } from '../../mail/sending/mail-trouble';
import { readableTime } from '../mailbox/mail.view';
import { html, type Markup } from './markup';

const WHY: Record<Trouble['why'], string> = {
  relay: 'The mail server has taken no mail since',
  waiting: 'Mails that should have left have been waiting since',
};

/** What stands above every page of HR's and of administrators' while mail does not leave; null for others, and else. */
export async function mailBanner(trouble: MailTrouble, caller: Caller): Promise<Markup | null> {
  const found = seesAll(caller) ? await trouble.look() : null;
  if (found === null) return null;
  const since = formatInstant(found.since);
  return html`<p class="banner" role="status">
    ${WHY[found.why]} <time datetime="${since}">${readableTime(since)}</time>. They wait and are
    sent when it is possible again; until then candidates hear nothing by mail.
  </p>`;
}
