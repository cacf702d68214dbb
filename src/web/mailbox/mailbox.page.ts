import { html, Markup } from '../page/markup';
import { page } from '../page/page';
import { readableTime, type MailEntryView, type MailListView, type MailView } from './mail.view';

const BANNER = html`<p class="banner" role="note">
  Nothing leaves this machine: without SMTP_URL every mail ends here, whoever it is addressed to.
</p>`;

/** The list of mails. */
export function mailboxPage({ items, next }: MailListView, banner: Markup | null): string {
  const more =
    next === null
      ? null
      : html`<p><a href="/mailbox?before=${next}" rel="next">Older mails</a></p>`;
  const body = html`${BANNER} ${items.length === 0 ? EMPTY : tableOf(items)} ${more}`;
  return page('Mailbox', body, banner);
}

/** One mail: its words, its looks, its headers. */
export function mailPage(mail: MailView, banner: Markup | null): string {
  const { name, subject, from, to, at, text, headers, attachments } = mail;
  return page(
    subject === '' ? '(no subject)' : subject,
    html`${BANNER}
      <p><a href="/mailbox">All mails</a></p>
      <dl>
        <dt>From</dt>
        <dd>${from}</dd>
        <dt>To</dt>
        <dd>${to}</dd>
        <dt>Time</dt>
        <dd>${timeElement(at)}</dd>
        ${
          attachments.length === 0
            ? null
            : html`<dt>Attached</dt>
                <dd>${attachments.join(', ')}</dd>`
        }
      </dl>
      <h2>Text</h2>
      <pre>${withLinks(text)}</pre>
      ${mail.html === null ? null : looksOf(mail)}
      <h2>Headers</h2>
      <pre>${headers.join('\n')}</pre>
      <p>
        <a href="/mailbox/${name}/raw" download="${name}.eml">Download the mail as it came</a>
      </p>`,
    banner,
  );
}

const EMPTY = html`<p>
  No mail yet. What Lupaus sends shows here a moment later; load the page again.
</p>`;

function tableOf(items: readonly MailEntryView[]): Markup {
  return html`<table class="stacked">
    <thead>
      <tr>
        <th scope="col">Time</th>
        <th scope="col">To</th>
        <th scope="col">Subject</th>
      </tr>
    </thead>
    <tbody>
      ${items.map(rowOf)}
    </tbody>
  </table>`;
}

function rowOf({ name, to, subject, at }: MailEntryView): Markup {
  return html`<tr>
    <td class="time">${timeElement(at)}</td>
    <td>${to}</td>
    <td><a href="/mailbox/${name}">${subject === '' ? '(no subject)' : subject}</a></td>
  </tr>`;
}

/** The frame may do nothing at all; links are followed from the text above it. */
function looksOf({ name, subject }: MailView): Markup {
  return html`<h2>As it looks</h2>
    <iframe
      class="mail"
      src="/mailbox/${name}/html"
      sandbox
      title="The mail ${subject} as it looks"
    ></iframe>
    <p class="quiet">Links do not work in this picture; they do in the text above.</p>`;
}

function timeElement(at: string): Markup {
  return html`<time datetime="${at}">${readableTime(at)}</time>`;
}

/** A text whose addresses of pages can be followed. */
function withLinks(text: string): Markup[] {
  return text
    .split(/(https?:\/\/[^\s<>"')\]]+)/)
    .map((part, i) =>
      i % 2 === 0 ? html`${part}` : html`<a href="${part}" rel="noreferrer">${part}</a>`,
    );
}
