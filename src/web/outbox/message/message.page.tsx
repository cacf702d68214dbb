import type { VNode } from 'preact';
import type { MessageSheet } from '../../../hiring/messages/reading/message-sheet';
import { parseInstant } from '../../../kernel/instant';
import { inDialog } from '../../parts/dialog';
import { DoneNote } from '../../parts/done-note';
import { Moment } from '../../parts/due';
import { Problem } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { PURPOSE_WORDS } from '../../words/purposes';
import { WORDS as OUTBOX_WORDS } from '../outbox.words';
import { Course } from './course';
import { WORDS } from './message.words';

/** What the page of a mail of ours shows. */
export interface MessageShown {
  message: MessageSheet;
  once: string;
  done?: unknown;
  problem?: string | null;
}

/** One mail that was written, and what became of it. */
export function messagePage(frame: Frame, shown: MessageShown): string {
  const { subject } = shown.message;
  return staffPage(frame, { title: subject, place: 'outbox' }, <Body shown={shown} />);
}

function Body({ shown: { message, once, done, problem = null } }: { shown: MessageShown }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <DoneNote code={done} words={useWords(OUTBOX_WORDS).done} />
      <Problem text={problem} />
      <p>
        <a href="/outbox">{t.back}</a>
      </p>
      <Facts message={message} />
      <Deeds message={message} once={once} />
      <Course message={message} />
      <h2>{t.text}</h2>
      <pre dir="auto">{message.text}</pre>
      {message.isCopy ? null : (
        <details class="picture">
          <summary>{t.looks}</summary>
          <iframe
            {...{ class: 'mail', src: `/outbox/${message.id}/html`, sandbox: '' }}
            loading="lazy"
            title={t.picture}
          />
          <p class="quiet">{t.links}</p>
        </details>
      )}
    </>
  );
}

function Facts({ message }: { message: MessageSheet }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { recipient, target, purposes, authorName, automated, due } = message;
  return (
    <dl>
      <dt>{t.to}</dt>
      <dd>{recipient}</dd>
      {target === null ? null : (
        <>
          <dt>{t.about}</dt>
          <dd dir="auto">
            <a href={`/applications/${target.id}`}>{target.candidate}</a>, {target.job}
          </dd>
        </>
      )}
      {purposes.length === 0 ? null : (
        <>
          <dt>{t.for}</dt>
          <dd>{purposes.map((one) => PURPOSE_WORDS[locale][one]).join(', ')}</dd>
        </>
      )}
      <dt>{t.by}</dt>
      <dd>
        {authorName}
        {automated ? <span class="quiet">, {t.machine}</span> : null}
      </dd>
      {due === null ? null : (
        <>
          <dt>{t.next}</dt>
          <dd>
            <Moment at={parseInstant(due)!} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Deeds({
  message: { id, can, uncertain },
  once,
}: {
  message: MessageSheet;
  once: string;
}): VNode | null {
  const t = useWords(WORDS);
  if (!can.cancel && !can.retry && !can.giveUp) return null;
  return (
    <div class="actions">
      {can.cancel ? (
        <a class="button" {...inDialog(`/outbox/${id}/cancel`)}>
          {t.cancel}
        </a>
      ) : null}
      {can.retry && uncertain > 0 ? (
        <a class="button" {...inDialog(`/outbox/${id}/retry`)}>
          {t.retry}
        </a>
      ) : null}
      {can.retry && uncertain === 0 ? (
        <form method="post" action={`/outbox/${id}/retry`}>
          <input type="hidden" name="once" value={once} />
          <button class="primary">{t.retry}</button>
        </form>
      ) : null}
      {can.giveUp ? (
        <a class="button" {...inDialog(`/outbox/${id}/address`)}>
          {t.giveUp}
        </a>
      ) : null}
    </div>
  );
}
