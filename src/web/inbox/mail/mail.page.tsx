import type { VNode } from 'preact';
import type { MailSheet } from '../../../hiring/inbox/reading/mail-sheet';
import { inDialog } from '../../parts/dialog';
import { DoneNote } from '../../parts/done-note';
import { Moment } from '../../parts/due';
import { Problem } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { WORDS as INBOX_WORDS } from '../inbox.words';
import { sayWhy } from '../why.words';
import { Assignment } from '../decide/assignment';
import { CopyPurpose } from '../decide/copy-purpose';
import { Files, Picture } from './mail-parts';
import { WORDS } from './mail.words';

/** What the page of a mail shows. */
export interface MailShown {
  mail: MailSheet;
  /** A key for its forms. */
  once: string;
  done?: unknown;
  problem?: string | null;
}

/** One mail that came in, and what may be done about it. */
export function mailPage(frame: Frame, shown: MailShown): string {
  const t = WORDS[frame.reader.locale];
  const { subject } = shown.mail;
  const title = subject === '' ? t.noSubject : subject;
  return staffPage(frame, { title, place: 'inbox' }, <Mail shown={shown} />);
}

function Mail({ shown: { mail, once, done, problem = null } }: { shown: MailShown }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <DoneNote code={done} words={useWords(INBOX_WORDS).done} />
      <Problem text={problem} />
      <p>
        <a href="/inbox">{t.back}</a>
      </p>
      <Facts mail={mail} />
      <Deeds mail={mail} />
      <h2>{t.text}</h2>
      {mail.text === '' ? <p class="quiet">{t.nothing}</p> : <pre dir="auto">{mail.text}</pre>}
      {mail.fullText === null ? null : (
        <details>
          <summary>{t.quoted}</summary>
          <pre dir="auto">{mail.fullText}</pre>
        </details>
      )}
      <Files mail={mail} />
      {mail.can.assign ? <Assignment mail={mail} once={once} /> : null}
      {mail.copy === null ? null : <CopyPurpose mail={mail} copy={mail.copy} once={once} />}
      <Picture mail={mail} />
    </>
  );
}

function Facts({ mail }: { mail: MailSheet }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { application, settled, why } = mail;
  return (
    <dl>
      <dt>{t.from}</dt>
      <dd dir="auto">
        {mail.fromName} {mail.from === null ? null : <span class="quiet">{mail.from}</span>}
      </dd>
      <dt>{t.to}</dt>
      <dd>{mail.recipients.join(', ')}</dd>
      <dt>{t.came}</dt>
      <dd>
        <Moment at={mail.receivedAt} />
      </dd>
      {application === null ? null : (
        <>
          <dt>{t.about}</dt>
          <dd dir="auto">
            <a href={`/applications/${application.id}`}>{application.candidate}</a>,{' '}
            {application.job}
            {mail.kind === 'reply' && !mail.verified ? <small> {t.unverified}</small> : null}
          </dd>
        </>
      )}
      <dt>{t.stands}</dt>
      <dd>
        {t.status[mail.status]}
        {mail.kind === null ? null : `; ${t.kind[mail.kind]}`}.{' '}
        {why === null ? null : sayWhy(why, locale)}
        {settled === null ? null : (
          <span class="quiet">
            {' '}
            {t.byThem} {settled.by}, <Moment at={settled.at} />
          </span>
        )}
      </dd>
    </dl>
  );
}

function Deeds({ mail: { id, can, application, isWhole } }: { mail: MailSheet }): VNode {
  const t = useWords(WORDS);
  return (
    <p class="actions">
      {application === null ? null : (
        <a class="button primary" href={`/applications/${application.id}`}>
          {t.application}
        </a>
      )}
      {can.dismiss ? (
        <a class="button" {...inDialog(`/inbox/${id}/dismiss`)}>
          {t.aside}
        </a>
      ) : null}
      {can.reopen ? (
        <a class="button" {...inDialog(`/inbox/${id}/reopen`)}>
          {t.reopen}
        </a>
      ) : null}
      {isWhole ? (
        <a href={`/api/v1/inbox/${id}/raw`} download={`${id}.eml`}>
          {t.raw}
        </a>
      ) : (
        <small>{t.noRaw}</small>
      )}
    </p>
  );
}
