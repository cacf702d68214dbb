import type { VNode } from 'preact';
import type {
  TimelineEntry,
  TimelineMail,
  TimelineReceived,
} from '../../../hiring/applications/timeline/timeline.view';
import { inDialog } from '../../parts/dialog';
import { Moment } from '../../parts/due';
import { useWords } from '../../page/reader';
import { ENTRY_WORDS as WORDS } from './entry.words';
import { SmallForm } from '../record/small-form';

/** So much of a text stands in the page; the rest is behind a link. */
const SHOWN = 2000;

interface SaidProps {
  entry: TimelineEntry;
  path: string;
  once: string;
  isWaivable: boolean;
}

/** The words that belong to what happened: somebody's own, a mail's, and what mail servers said. */
export function Said({ entry, path, once, isWaivable }: SaidProps): VNode | null {
  const { mail, received, text, facts } = entry;
  return (
    <>
      {mail === null ? null : (
        <Mail mail={mail} path={path} once={once} isAnswered={entry.type === 'message.delivered'} />
      )}
      {received === null ? null : (
        <Received received={received} path={path} isWaivable={isWaivable} />
      )}
      {text === null || received !== null ? null : (
        <blockquote dir="auto" class="said">
          {text}
        </blockquote>
      )}
      {(facts.reports ?? []).map(({ inWords, diagnostic, at }) => (
        <p key={at + inWords} class="server">
          {inWords} {diagnostic === null ? null : <code dir="auto">{diagnostic}</code>}
        </p>
      ))}
    </>
  );
}

function Mail({
  mail,
  path,
  once,
  isAnswered,
}: {
  mail: TimelineMail;
  path: string;
  once: string;
  isAnswered: boolean;
}): VNode {
  const t = useWords(WORDS);
  const { id, subject, recipient, text, status, answer, leavesAt, undoUntil } = mail;
  const isPending = status === 'pending' || status === 'uncertain' || status === 'sending';
  return (
    <div class="mail-of">
      {text === null ? (
        <p class="quiet" dir="auto">
          {subject}
        </p>
      ) : (
        <details>
          <summary dir="auto">{subject}</summary>
          <p class="quiet">
            {t.to} {recipient}
          </p>
          <pre dir="auto">{text.slice(0, SHOWN)}</pre>
          {text.length > SHOWN ? <p class="quiet">{t.shortened}</p> : null}
        </details>
      )}
      {isAnswered && answer !== null ? (
        <p class="server">
          {t.answer} <code dir="auto">{answer}</code>
        </p>
      ) : null}
      {text === null || status === 'delivered' ? null : (
        <div class="state" data-state={isPending ? 'soon' : 'late'}>
          {t.states[status]}
          {leavesAt === null ? null : (
            <>
              {' '}
              <Moment at={leavesAt} />
            </>
          )}
          {answer === null ? null : <code dir="auto">{answer}</code>}{' '}
          {mail.canCancel && undoUntil === null ? (
            <SmallForm
              {...{ action: `${path}/cancel`, about: id, once }}
              {...{ button: t.cancel, label: subject }}
            />
          ) : null}
          {mail.canRetry ? (
            <SmallForm
              {...{ action: `${path}/retry`, about: id, once }}
              {...{ button: t.retry, label: subject }}
            />
          ) : null}
        </div>
      )}
    </div>
  );
}

function Received({
  received,
  path,
  isWaivable,
}: {
  received: TimelineReceived;
  path: string;
  isWaivable: boolean;
}): VNode {
  const t = useWords(WORDS);
  const { id, subject, text, fullText, files, waivedAt } = received;
  return (
    <>
      {subject === '' ? null : (
        <p dir="auto">
          <b>{subject}</b>
        </p>
      )}
      <blockquote dir="auto" class="said">
        {text.slice(0, SHOWN)}
      </blockquote>
      {fullText === null || fullText === text ? null : (
        <details>
          <summary>{t.quoted}</summary>
          <pre dir="auto">{fullText.slice(0, 2 * SHOWN)}</pre>
        </details>
      )}
      {files.length === 0 ? null : (
        <ul class="files">
          {files.map(({ name, size, href }) => (
            <li key={name}>
              {href === null ? name : <a {...{ href, download: name }}>{name}</a>}{' '}
              <span class="quiet">{Math.max(1, Math.round(size / 1024))} kB</span>
            </li>
          ))}
        </ul>
      )}
      {waivedAt === null ? null : (
        <p class="quiet">
          {t.waived} <Moment at={waivedAt} />
        </p>
      )}
      {isWaivable ? (
        <p class="actions">
          <a class="button" {...inDialog(`${path}/reply`)}>
            {t.reply}
          </a>
          <a class="button" {...inDialog(`${path}/waiver?about=${id}`)}>
            {t.waive}
          </a>
        </p>
      ) : null}
    </>
  );
}
