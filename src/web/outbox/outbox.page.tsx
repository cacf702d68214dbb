import type { VNode } from 'preact';
import type { Page } from '../../forms/cursor';
import type { OutboxItem } from '../../hiring/messages/reading/outbox-list';
import { OUTBOX_PARTS, type OutboxPart } from '../../hiring/messages/reading/outbox-part';
import { reaches } from '../../accounts/access';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import { PartsNav } from '../parts/parts-nav';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { WORDS } from './outbox.words';
import { sayIn } from './said.words';
import { StateChip, stateOf } from './state';

/** What the page of the outbox shows. */
export interface OutboxShown {
  part: OutboxPart;
  mails: Page<OutboxItem>;
  done: unknown;
}

/** The mails that were written, newest first, and what became of each. */
export function outboxPage(frame: Frame, shown: OutboxShown): string {
  const t = WORDS[frame.reader.locale];
  const actions = reaches(frame.who.role, 'hr_lead') ? (
    <a class="button" href="/addresses">
      {t.addresses}
    </a>
  ) : undefined;
  return staffPage(frame, { title: t.title, place: 'outbox', actions }, <Outbox shown={shown} />);
}

function Outbox({ shown: { part, mails, done } }: { shown: OutboxShown }): VNode {
  const t = useWords(WORDS);
  const parts = OUTBOX_PARTS.map((one) => ({ part: one, text: t.parts[one] }));
  return (
    <>
      <DoneNote code={done} words={t.done} />
      <PartsNav
        {...{ label: t.show, parts, now: part }}
        href={(one: OutboxPart) => `/outbox?show=${one}`}
      />
      {mails.items.length === 0 ? (
        <p class="empty">
          {t.empty[part]} {part === 'all' ? null : <a href="/outbox?show=all">{t.seeAll}</a>}
        </p>
      ) : null}
      <ul class="rows post">
        {mails.items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
      {mails.next === null ? null : (
        <p>
          <a href={`/outbox?show=${part}&cursor=${mails.next}`} rel="next">
            {t.older}
          </a>
        </p>
      )}
    </>
  );
}

function Row({ item }: { item: OutboxItem }): VNode {
  const { locale } = useReader();
  const { id, subject, recipient, candidate, job, answerInWords, trouble } = item;
  const state = stateOf(item);
  const why = trouble?.inWords ?? (state === 'delivered' ? null : answerInWords);
  return (
    <li>
      <a class="person" href={`/outbox/${id}`}>
        <bdi>{candidate ?? recipient}</bdi>
      </a>
      <span class="gist">
        <strong dir="auto">{subject}</strong>
        <small>
          {recipient}
          {job === null ? null : <bdi> · {job}</bdi>}
        </small>
        {why === null ? null : <small>{sayIn(why, locale)}</small>}
      </span>
      <span class="when">
        <StateChip state={state} /> <When item={item} />
      </span>
    </li>
  );
}

/** The time that matters of a mail that stands so. */
function When({ item }: { item: OutboxItem }): VNode | null {
  const t = useWords(WORDS);
  const { status, nextAttemptAt, undoUntil, deliveredAt, createdAt } = item;
  if (status === 'pending') {
    return (
      <>
        <Moment at={nextAttemptAt} />
        {undoUntil === null ? null : (
          <small>
            {t.undo} <Moment at={undoUntil} />
          </small>
        )}
      </>
    );
  }
  return <Moment at={deliveredAt ?? createdAt} />;
}
