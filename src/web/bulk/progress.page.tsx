import type { VNode } from 'preact';
import type { BulkPersonItem } from '../../hiring/bulk/bulk-people.repository';
import type { BulkProgressView } from '../../hiring/bulk/bulk-progress';
import { DoneNote } from '../parts/done-note';
import { Problem } from '../parts/form';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { words } from '../words/words';

type State = BulkPersonItem['status'];

const WORDS = words({
  en: {
    title: 'Several at once',
    status: {
      running: 'Under way. You can leave this page and come back.',
      done: 'All through.',
      stopped: 'Stopped.',
    },
    counts: (done: number, total: number) => `${done} of ${total} done`,
    failed: (n: number) => `${n} failed`,
    undone: (n: number) => `${n} taken back`,
    who: 'Candidate',
    job: 'Job',
    what: 'What became of it',
    states: {
      ...{ waiting: 'waits', done: 'done', failed: 'failed', stopped: 'stopped' },
      undone: 'taken back',
    },
    undo: (n: number) => `Take back what has not left (${n})`,
    stop: 'Stop what waits',
    undoHint: 'A rejection’s decision is taken back with its letter; a move stays.',
    more: 'The first 500 are shown.',
    back: 'Back to Today',
    done: {
      undone: 'What had not left was taken back.',
      closed: 'The job is closed. Everybody who was under way is told one after the other.',
    },
  },
  fi: {
    title: 'Monelle kerralla',
    status: {
      running: 'Käynnissä. Voit poistua sivulta ja palata.',
      done: 'Kaikki käyty läpi.',
      stopped: 'Pysäytetty.',
    },
    counts: (done, total) => `${done} / ${total} valmiina`,
    failed: (n) => `${n} epäonnistui`,
    undone: (n) => `${n} peruttu`,
    who: 'Hakija',
    job: 'Työpaikka',
    what: 'Mitä tapahtui',
    states: {
      ...{ waiting: 'odottaa', done: 'valmis', failed: 'epäonnistui', stopped: 'pysäytetty' },
      undone: 'peruttu',
    },
    undo: (n) => `Peru se, mikä ei ole vielä lähtenyt (${n})`,
    stop: 'Pysäytä odottavat',
    undoHint: 'Hylkäävä päätös perutaan viestinsä mukana; siirto jää voimaan.',
    more: 'Näkyvissä ovat ensimmäiset 500.',
    back: 'Takaisin tähän päivään',
    done: {
      undone: 'Se, mikä ei ollut lähtenyt, peruttiin.',
      closed: 'Haku on suljettu. Kaikille mukana olleille kerrotaan yksi kerrallaan.',
    },
  },
  sv: {
    title: 'Flera på en gång',
    status: {
      running: 'Pågår. Du kan lämna sidan och komma tillbaka.',
      done: 'Alla är klara.',
      stopped: 'Stoppat.',
    },
    counts: (done, total) => `${done} av ${total} klara`,
    failed: (n) => `${n} misslyckades`,
    undone: (n) => `${n} återtagna`,
    who: 'Kandidat',
    job: 'Jobb',
    what: 'Vad som hände',
    states: {
      ...{ waiting: 'väntar', done: 'klart', failed: 'misslyckades', stopped: 'stoppat' },
      undone: 'återtaget',
    },
    undo: (n) => `Ta tillbaka det som inte har gått iväg (${n})`,
    stop: 'Stoppa det som väntar',
    undoHint: 'Ett avslags beslut tas tillbaka med sitt brev; en flytt står kvar.',
    more: 'De första 500 visas.',
    back: 'Tillbaka till i dag',
    done: {
      undone: 'Det som inte hade gått iväg togs tillbaka.',
      closed: 'Tjänsten är stängd. Alla som var aktiva får besked, en efter en.',
    },
  },
});

/** How often somebody who watches sees how far it is, in seconds. */
const LOOK_EVERY = 2;

/** How far something is that is done for several. */
export function progressPage(
  frame: Frame,
  view: BulkProgressView,
  said: { done: string; problem: string | null },
): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'today' }, <Page view={view} said={said} />);
}

function Page({
  view,
  said: { done, problem },
}: {
  view: BulkProgressView;
  said: { done: string; problem: string | null };
}): VNode {
  const t = useWords(WORDS);
  const isRunning = view.status === 'running';
  const look = isRunning
    ? {
        ...{ 'hx-get': `/bulk/${view.id}`, 'hx-trigger': `every ${LOOK_EVERY}s` },
        ...{ 'hx-select': '#progress', 'hx-swap': 'outerHTML' },
      }
    : {};
  return (
    <>
      <Problem text={problem} />
      <DoneNote code={done} words={t.done} />
      <div id="progress" {...look}>
        {isRunning ? (
          <noscript>
            <meta http-equiv="refresh" content={String(LOOK_EVERY)} />
          </noscript>
        ) : null}
        <Counts view={view} />
        <Undo view={view} />
        <Items view={view} />
      </div>
      <p>
        <a class="button" href="/">
          {t.back}
        </a>
      </p>
    </>
  );
}

function Counts({ view }: { view: BulkProgressView }): VNode {
  const t = useWords(WORDS);
  const { status, total, done, failed, undone, stopped } = view;
  const over = done + failed + undone + stopped;
  return (
    <div role="status">
      <p>
        <strong>{t.counts(done + undone, total)}</strong>
        {failed > 0 ? ` · ${t.failed(failed)}` : ''}
        {undone > 0 ? ` · ${t.undone(undone)}` : ''}. {t.status[status]}
      </p>
      <progress max={total} value={over} aria-label={t.title} />
    </div>
  );
}

function Undo({ view: { id, verb, waiting, undoable } }: { view: BulkProgressView }): VNode | null {
  const t = useWords(WORDS);
  if (verb === 'outcome' || waiting + undoable === 0) return null;
  return (
    <form method="post" action={`/bulk/${id}/undo`} class="undo">
      <button data-key="u">{undoable > 0 ? t.undo(waiting + undoable) : t.stop}</button>
      {undoable > 0 ? <small>{t.undoHint}</small> : null}
    </form>
  );
}

function Items({ view: { items, total } }: { view: BulkProgressView }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.title}>
        <table class="outcomes">
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              <th scope="col">{t.job}</th>
              <th scope="col">{t.what}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ application, name, jobTitle, status, problem }) => (
              <tr key={application}>
                <td>
                  <a href={`/applications/${application}`} dir="auto">
                    {name}
                  </a>
                </td>
                <td dir="auto">{jobTitle}</td>
                <td data-state={status}>
                  {t.states[status satisfies State]}
                  {problem === null ? '' : `: ${problem}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {items.length < total ? <p class="quiet">{t.more}</p> : null}
    </>
  );
}
