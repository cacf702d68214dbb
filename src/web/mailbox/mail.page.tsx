import type { VNode } from 'preact';
import { parseInstant } from '../../kernel/instant';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { Moment } from '../parts/due';
import type { MailView } from './mail.view';
import { NothingLeaves } from './mailbox.page';
import { WORDS } from './mailbox.words';

/** One mail: its words, its looks, its headers. */
export function mailPage(frame: Frame, mail: MailView): string {
  const { noSubject } = WORDS[frame.reader.locale];
  const title = mail.subject === '' ? noSubject : mail.subject;
  return staffPage(frame, { title }, <Mail mail={mail} />);
}

function Mail({ mail }: { mail: MailView }): VNode {
  const t = useWords(WORDS);
  const { name, from, to, at, text, headers, attachments } = mail;
  return (
    <>
      <NothingLeaves />
      <p>
        <a href="/mailbox">{t.all}</a>
      </p>
      <dl>
        <dt>{t.from}</dt>
        <dd dir="auto">{from}</dd>
        <dt>{t.to}</dt>
        <dd dir="auto">{to}</dd>
        <dt>{t.time}</dt>
        <dd>
          <Moment at={parseInstant(at)!} />
        </dd>
        {attachments.length === 0 ? null : (
          <>
            <dt>{t.attached}</dt>
            <dd dir="auto">{attachments.join(', ')}</dd>
          </>
        )}
      </dl>
      <h2>{t.text}</h2>
      <pre dir="auto">{withLinks(text)}</pre>
      {mail.html === null ? null : <Looks mail={mail} />}
      <h2>{t.headers}</h2>
      <pre class="code">{headers.join('\n')}</pre>
      <p>
        <a href={`/mailbox/${name}/raw`} download={`${name}.eml`}>
          {t.raw}
        </a>
      </p>
    </>
  );
}

/** The frame may do nothing at all; links are followed from the text above it. */
function Looks({ mail: { name, subject } }: { mail: MailView }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <h2>{t.looks}</h2>
      <iframe
        class="mail"
        src={`/mailbox/${name}/html`}
        sandbox=""
        title={t.picture(subject)}
      ></iframe>
      <p class="quiet">{t.links}</p>
    </>
  );
}

/** A text whose addresses of pages can be followed. */
function withLinks(text: string): (VNode | string)[] {
  return text.split(/(https?:\/\/[^\s<>"')\]]+)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <a key={i} href={part} rel="noreferrer">
        {part}
      </a>
    ),
  );
}
