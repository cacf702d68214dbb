import type { VNode } from 'preact';
import type { Page } from '../../forms/cursor';
import { INBOX_PARTS, type InboxPart } from '../../hiring/inbox/reading/inbox-filter';
import type { InboxRow } from '../../hiring/inbox/reading/inbox-rows.repository';
import { inDialog } from '../parts/dialog';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import { PartsNav } from '../parts/parts-nav';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { WORDS } from './inbox.words';
import { sayWhy } from './why.words';

/** What the page of the inbox shows. */
export interface InboxShown {
  part: InboxPart;
  mails: Page<InboxRow>;
  done: unknown;
}

/** The mails that came in, newest first. */
export function inboxPage(frame: Frame, shown: InboxShown): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'inbox' }, <Inbox shown={shown} />);
}

function Inbox({ shown: { part, mails, done } }: { shown: InboxShown }): VNode {
  const t = useWords(WORDS);
  const parts = INBOX_PARTS.map((one) => ({ part: one, text: t.parts[one] }));
  return (
    <>
      <DoneNote code={done} words={t.done} />
      <PartsNav
        {...{ label: t.show, parts, now: part }}
        href={(one: InboxPart) => `/inbox?show=${one}`}
      />
      {mails.items.length === 0 ? <Empty part={part} /> : null}
      <ul class="rows post">
        {mails.items.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {mails.next === null ? null : (
        <p>
          <a href={`/inbox?show=${part}&cursor=${mails.next}`} rel="next">
            {t.older}
          </a>
        </p>
      )}
    </>
  );
}

function Empty({ part }: { part: InboxPart }): VNode {
  const t = useWords(WORDS);
  return (
    <p class="empty">
      {t.empty[part]}
      {part === 'all' ? null : (
        <>
          {' '}
          <a href="/inbox?show=all">{t.seeAll}</a>
        </>
      )}
    </p>
  );
}

function Row({ row }: { row: InboxRow }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { id, status, why, fromAddress, fromName, subject, beginning, candidate, job } = row;
  const sender = fromName === '' ? (fromAddress ?? t.nobody) : fromName;
  return (
    <li>
      <a class="person" href={`/inbox/${id}`}>
        <bdi>{sender}</bdi>
      </a>
      <span class="gist">
        <strong dir="auto">
          {status === 'received' ? t.unread : subject === '' ? t.noSubject : subject}
        </strong>{' '}
        <span class="quiet" dir="auto">
          {beginning}
        </span>
        <small>
          {candidate === null ? null : (
            <span dir="auto">
              {candidate} · {job}.{' '}
            </span>
          )}
          {why === null ? null : sayWhy(why, locale)}
        </small>
      </span>
      <Moment at={row.receivedAt} />
      {isToAssign(row) ? (
        <a class="button" {...inDialog(`/inbox/${id}/assign`)}>
          {t.assign}
          <span class="unseen"> {sender}</span>
        </a>
      ) : null}
    </li>
  );
}

function isToAssign({ status, kind }: InboxRow): boolean {
  const isTheirs = kind === null || kind === 'reply' || kind === 'automatic';
  return isTheirs && (status === 'waiting' || status === 'quarantined');
}
