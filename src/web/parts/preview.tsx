import type { VNode } from 'preact';
import { parseInstant, type Instant } from '../../kernel/instant';
import type { PreviewView } from '../preview/preview.view';
import { useReader, useWords } from '../page/reader';
import { problemText } from '../words/problems';
import { ruleName } from '../words/rules';
import { words } from '../words/words';
import { Moment } from './due';

const WORDS = words({
  en: {
    title: 'What would be sent',
    nothing: 'The candidate would get nothing.',
    to: 'To',
    leaves: 'Leaves',
    undo: 'can be undone until',
    call: 'You would be asked to call',
    picture: 'The mail as it looks',
    owed: 'What would be owed',
  },
  fi: {
    title: 'Mitä lähtisi',
    nothing: 'Hakija ei saisi mitään.',
    to: 'Vastaanottaja',
    leaves: 'Lähtee',
    undo: 'peruttavissa',
    call: 'Sinua pyydettäisiin soittamaan',
    picture: 'Viesti sellaisena kuin se näkyy',
    owed: 'Mitä luvattaisiin',
  },
  sv: {
    title: 'Vad som skulle skickas',
    nothing: 'Kandidaten skulle inte få något.',
    to: 'Till',
    leaves: 'Skickas',
    undo: 'kan ångras till',
    call: 'Du skulle bli ombedd att ringa',
    picture: 'Brevet som det ser ut',
    owed: 'Vad som skulle lovas',
  },
});

/** What a verb would send and come to, before it is done. */
export function Preview({ preview }: { preview: PreviewView }): VNode {
  const t = useWords(WORDS);
  const reader = useReader();
  const { letters, calls, commitments, warnings } = preview;
  return (
    <section class="preview" aria-live="polite">
      <h2>{t.title}</h2>
      {(warnings as { detail: string }[]).map(({ detail }) => (
        <p class="banner" key={detail}>
          {problemText(detail, reader)}
        </p>
      ))}
      {letters.length + calls.length === 0 ? <p>{t.nothing}</p> : null}
      {letters.map(({ to, subject, text, leavesAt, undoUntil }) => (
        <article key={to + subject}>
          <p class="quiet">
            {t.to} {to} · {t.leaves} <Moment at={instantOf(leavesAt)} />
            {undoUntil === null ? null : (
              <>
                , {t.undo} <Moment at={instantOf(undoUntil)} />
              </>
            )}
          </p>
          <h3>{subject}</h3>
          <pre>{text}</pre>
        </article>
      ))}
      {calls.map(({ text }) => (
        <article key={text}>
          <h3>{t.call}</h3>
          <pre>{text}</pre>
        </article>
      ))}
      <Owed commitments={commitments} />
    </section>
  );
}

interface OwedView {
  rule: string;
  title: string;
  dueAt: string;
  status: string;
}

function Owed({ commitments }: { commitments: OwedView[] }): VNode | null {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const open = commitments.filter(({ status }) => status === 'open' || status === 'overdue');
  if (open.length === 0) return null;
  return (
    <>
      <h3>{t.owed}</h3>
      <ul>
        {open.map(({ rule, title, dueAt }) => (
          <li key={title + dueAt}>
            {ruleName(rule, title, locale)}: <Moment at={instantOf(dueAt)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function instantOf(text: string): Instant {
  return parseInstant(text)!;
}
