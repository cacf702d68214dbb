import type { VNode } from 'preact';
import type { DemoState } from '../../hiring/demo/demo';
import type { FirstRunView } from '../../hiring/organisation/first-run-steps';
import { Icon } from '../parts/icon';
import { Problem } from '../parts/form';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { WORDS as GROUND_WORDS } from '../settings/ground/ground.words';
import { WORDS } from './first-run.words';

export interface FirstRunPageView {
  run: FirstRunView;
  demo: DemoState;
  /** Whether it is still to be asked if figures may name persons. */
  asksGround: boolean;
  /** Whether the reader may put demo data in and take it out. */
  mayDemo: boolean;
  problem: string | null;
  done: string;
}

/** The five steps, each done or not, and the demo data. */
export function firstRunPage(frame: Frame, view: FirstRunPageView): string {
  const { title } = WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'settings' }, <Steps view={view} />);
}

function Steps({ view }: { view: FirstRunPageView }): VNode {
  const { run, demo, mayDemo, asksGround, problem, done } = view;
  const t = useWords(WORDS);
  const next = run.steps.find(({ isDone }) => !isDone);
  const said = done === 'demo_out' ? t.gone : done === 'saved' ? t.saved : null;
  return (
    <>
      {said === null ? null : (
        <p class="done" role="status">
          {said}
        </p>
      )}
      <Problem text={problem} />
      <p>{next === undefined ? t.all : t.lead}</p>
      <p class="quiet">{t.progress(run.done, run.of)}</p>
      <ol class="first-steps">
        {run.steps.map(({ name, isDone }) => (
          <li key={name} data-done={String(isDone)}>
            {isDone ? <Icon name="check" /> : <span aria-hidden="true">–</span>}
            <span>
              <a href={`/first-run/${name}`}>{t.steps[name][0]}</a>
              <p class="quiet">{t.steps[name][1]}</p>
            </span>
            <span class={isDone ? '' : 'quiet'}>{isDone ? t.isDone : t.isOpen}</span>
          </li>
        ))}
      </ol>
      <div class="actions">
        {next === undefined ? (
          <a class="button primary" href="/jobs/new">
            {t.job}
          </a>
        ) : (
          <a class="button primary" href={`/first-run/${next.name}`}>
            {t.goOn(t.steps[next.name][0])}
          </a>
        )}
        {run.isPutAway || next === undefined ? null : (
          <form method="post" action="/first-run/away">
            <button>{t.putAway}</button>
          </form>
        )}
      </div>
      {asksGround ? <GroundQuestion /> : null}
      <Demo demo={demo} mayDemo={mayDemo} />
    </>
  );
}

/** Asked once; who puts it off finds it in the settings. */
function GroundQuestion(): VNode {
  const t = useWords(GROUND_WORDS);
  return (
    <section id="ground">
      <h2>{t.ask}</h2>
      <p class="prose">{t.askLead}</p>
      <div class="actions">
        <a class="button" href="/settings/ground">
          {t.answer}
        </a>
        <form method="post" action="/settings/ground/later">
          <button>{t.later}</button>
        </form>
      </div>
    </section>
  );
}

function Demo({ demo, mayDemo }: { demo: DemoState; mayDemo: boolean }): VNode {
  const t = useWords(WORDS);
  const follow = {
    ...{ 'hx-get': '/first-run', 'hx-trigger': 'every 1s', 'hx-select': '#demo' },
    'hx-swap': 'outerHTML',
  };
  return (
    <section id="demo" {...(demo.is === 'coming' ? follow : {})}>
      <h2>{t.demo}</h2>
      <p>{t.demoLead}</p>
      {demo.is === 'out' && demo.failed ? <p class="problem">{t.failed}</p> : null}
      {demo.is === 'out' && !demo.canBegin ? <p class="quiet">{t.full}</p> : null}
      {mayDemo ? null : <p class="quiet">{t.admin}</p>}
      {demo.is === 'out' && demo.canBegin && mayDemo ? (
        <form method="post" action="/first-run/demo">
          <button>{t.load}</button>
        </form>
      ) : null}
      {demo.is === 'coming' ? (
        <p role="status">
          <progress max={demo.of} value={demo.told} aria-label={t.demo} />{' '}
          {t.coming(demo.told, demo.of)} <a href="/first-run#demo">{t.again}</a>
        </p>
      ) : null}
      {demo.is === 'in' ? (
        <>
          <p role="status">{t.isIn}</p>
          {demo.others > 0 ? <p class="quiet">{t.others(demo.others)}</p> : null}
          {mayDemo ? (
            <form method="post" action="/first-run/demo/removal">
              <button>{t.remove}</button>
            </form>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
