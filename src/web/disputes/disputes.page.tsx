import type { VNode } from 'preact';
import type { DisputesView, DisputeView } from '../../hiring/verbs/contacts/dispute.view';
import type { ReportedChannel } from '../../hiring/verbs/contacts/contact.form';
import { parseInstant } from '../../kernel/instant';
import { inDialog } from '../parts/dialog';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import { PartsNav } from '../parts/parts-nav';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { WORDS } from './disputes.words';

/** What the page of contested contacts shows. */
export interface DisputesShown {
  isDecided: boolean;
  list: DisputesView;
  done: unknown;
}

/** Contacts of which candidates say that they never took place. */
export function disputesPage(frame: Frame, shown: DisputesShown): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title }, <Disputes shown={shown} />);
}

function Disputes({ shown: { isDecided, list, done } }: { shown: DisputesShown }): VNode {
  const t = useWords(WORDS);
  const now = isDecided ? 'decided' : 'open';
  const parts = [
    { part: 'open', text: t.open },
    { part: 'decided', text: t.decided },
  ] as const;
  return (
    <>
      <DoneNote code={done} words={t.done} />
      <PartsNav
        {...{ label: t.show, parts, now }}
        href={(one) => (one === 'open' ? '/disputes' : '/disputes?decided=true')}
      />
      {list.items.length === 0 ? <p class="empty">{isDecided ? t.noneDecided : t.none}</p> : null}
      <ul class="rows post">
        {list.items.map((item) => (
          <Row key={item.contact} item={item} />
        ))}
      </ul>
      {list.next === null ? null : (
        <p>
          <a href={`/disputes?${isDecided ? 'decided=true&' : ''}cursor=${list.next}`} rel="next">
            {t.more}
          </a>
        </p>
      )}
    </>
  );
}

function Row({ item }: { item: DisputeView }): VNode {
  const t = useWords(WORDS);
  const { contact, candidate, loggedBy, channel, at, words, decision } = item;
  return (
    <li>
      <a class="person" href={`/disputes/${contact}`}>
        <bdi>{candidate}</bdi>
      </a>
      <span class="gist">
        <strong>
          {t.channels[channel as ReportedChannel]}, <bdi>{loggedBy}</bdi>
        </strong>{' '}
        <span class="quiet" dir="auto">
          {words}
        </span>
        {decision === null ? null : <small>{t.short[decision as 'upheld']}</small>}
      </span>
      <Moment at={parseInstant(at)!} />
      <a class="button" {...inDialog(`/disputes/${contact}`)}>
        {decision === null ? t.decide : t.look}
        <span class="unseen">: {candidate}</span>
      </a>
    </li>
  );
}
