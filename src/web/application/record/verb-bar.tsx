import type { VNode } from 'preact';
import type { ApplicationPageView } from '../../../hiring/applications/page/application-page.view';
import { inDialog } from '../../parts/dialog';
import { useWords } from '../../page/reader';
import { words } from '../../words/words';

const WORDS = words({
  en: {
    label: 'What can be done',
    more: 'More',
    ...{ message: 'Write', promise: 'Promise a date', call: 'Log a call', decision: 'Decide' },
    ...{ feedback: 'Feedback', move: 'Move', owner: 'Hand over', pause: 'Stop the clock' },
    ...{ resume: 'Start the clock', interview: 'Interview', assignment: 'Assignment' },
    ...{ request: 'Ask a colleague', withdrawal: 'Withdraw', reopening: 'Reopen' },
    ...{ undo: 'Undo the decision' },
  },
  fi: {
    label: 'Mitä voi tehdä',
    more: 'Lisää',
    ...{ message: 'Kirjoita', promise: 'Lupaa päivä', call: 'Kirjaa puhelu', decision: 'Päätä' },
    ...{ feedback: 'Palaute', move: 'Siirrä', owner: 'Siirrä vastuu', pause: 'Pysäytä kello' },
    ...{ resume: 'Käynnistä kello', interview: 'Haastattelu', assignment: 'Tehtävä' },
    ...{ request: 'Kysy kollegalta', withdrawal: 'Hakija peruu', reopening: 'Avaa uudelleen' },
    ...{ undo: 'Peru päätös' },
  },
  sv: {
    label: 'Vad som kan göras',
    more: 'Mer',
    ...{
      message: 'Skriv',
      promise: 'Lova ett datum',
      call: 'Anteckna samtal',
      decision: 'Besluta',
    },
    ...{ feedback: 'Återkoppling', move: 'Flytta', owner: 'Lämna över', pause: 'Stoppa klockan' },
    ...{ resume: 'Starta klockan', interview: 'Intervju', assignment: 'Uppgift' },
    ...{ request: 'Fråga en kollega', withdrawal: 'Återta', reopening: 'Öppna igen' },
    ...{ undo: 'Ångra beslutet' },
  },
});
type VerbName = Exclude<keyof (typeof WORDS)['en'], 'label' | 'more'>;

/** What can be done with an application as it stands, each a page that opens in a dialog. */
export function VerbBar({ view }: { view: ApplicationPageView }): VNode {
  const t = useWords(WORDS);
  const { first, more } = verbsOf(view);
  const link = (verb: VerbName) => (
    <a key={verb} class="button" {...inDialog(`/applications/${view.head.id}/${verb}`)}>
      {t[verb]}
    </a>
  );
  return (
    <nav class="verbs" aria-label={t.label}>
      {first.map(link)}
      <details>
        <summary class="button">{t.more}</summary>
        <div class="more">{more.map(link)}</div>
      </details>
    </nav>
  );
}

/** Where no mail arrives, what is said is said by telephone. */
function verbsOf(view: ApplicationPageView): { first: VerbName[]; more: VerbName[] } {
  const all = verbsOfAny(view);
  const { email, contact } = view.head.candidate;
  if (email !== null && contact !== 'phone') return all;
  const others = all.first.filter((verb) => verb !== 'message' && verb !== 'call');
  return { first: ['call', ...others], more: all.more };
}

function verbsOfAny({ head, pausedUntil, undoUntil }: ApplicationPageView): {
  first: VerbName[];
  more: VerbName[];
} {
  if (head.status !== 'active') {
    const back: VerbName[] = undoUntil === null ? ['reopening'] : ['undo'];
    const tell: VerbName[] = head.decidedIn === null ? [] : ['decision'];
    const first: VerbName[] = [...tell, 'message', 'feedback', 'call', ...back];
    return { first, more: ['promise', 'owner'] };
  }
  return {
    first: ['message', 'promise', 'decision', 'move', 'call'],
    more: [
      ...(['interview', 'assignment', 'feedback', 'request', 'owner'] as const),
      ...[pausedUntil === null ? ('pause' as const) : ('resume' as const), 'withdrawal' as const],
    ],
  };
}
