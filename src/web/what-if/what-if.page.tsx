import type { VNode } from 'preact';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { Moment } from '../parts/due';
import { daysText } from '../../reports/words/shown';
import { Result } from './result/result';
import { Replaced, Tried, triedName } from './tried';
import { linesPath } from './what-if-paths';
import type { WhatIfPageView } from './what-if-views';
import { WHAT_IF_WORDS } from './what-if.words';

/** How often somebody who watches sees how far it is, in seconds. */
const LOOK_EVERY = 2;

/** What a draft would have made of the past, or how far it is being worked out. */
export function whatIfPage(frame: Frame, view: WhatIfPageView): string {
  const t = WHAT_IF_WORDS[frame.reader.locale];
  const { run, result } = view;
  const actions = (
    <>
      <a class="button" href={`/what-if?kind=${run.kind}`}>
        {t.another}
      </a>
      {result === null || run.lines === 0 ? null : (
        <a class="button" href={linesPath(run.id, {}, 'lines.csv')} download>
          {t.csv}
        </a>
      )}
    </>
  );
  const about = {
    title: t.titleOf(triedName(run, frame.reader.locale)),
    place: 'report',
    actions,
  } as const;
  return staffPage(frame, about, <Page view={view} />);
}

function Page({ view }: { view: WhatIfPageView }): VNode {
  const t = useWords(WHAT_IF_WORDS);
  const { run } = view;
  const isRunning = run.status === 'running';
  const look = isRunning
    ? {
        ...{ 'hx-get': `/what-if/${run.id}`, 'hx-trigger': `every ${LOOK_EVERY}s` },
        ...{ 'hx-select': '#what-if', 'hx-swap': 'outerHTML' },
      }
    : {};
  return (
    <div id="what-if" class="report what-if" {...look}>
      {isRunning ? <Progress view={view} /> : null}
      {run.status === 'failed' ? (
        <div class="problem" role="alert">
          <p>{run.problem}</p>
        </div>
      ) : null}
      {view.result === null ? null : <Result view={view} result={view.result} />}
      <Facts view={view} />
      <form method="post" action={`/what-if/${run.id}/removal`} class="forget">
        <button class={isRunning ? undefined : 'plain'}>{isRunning ? t.stop : t.remove}</button>
        {isRunning ? null : <small>{t.kept}</small>}
      </form>
    </div>
  );
}

function Progress({ view: { run } }: { view: WhatIfPageView }): VNode {
  const t = useWords(WHAT_IF_WORDS);
  const done = Math.min(run.done, run.total);
  return (
    <div role="status" class="progress">
      <noscript>
        <meta http-equiv="refresh" content={String(LOOK_EVERY)} />
      </noscript>
      <p>
        <strong>{t.progress(done, run.total)}</strong>. {t.leave}
      </p>
      <progress max={Math.max(run.total, 1)} value={done} aria-label={t.title} />
    </div>
  );
}

function Facts({ view: { run, askedBy, days, zone } }: { view: WhatIfPageView }): VNode {
  const { facts, monthsOf } = useWords(WHAT_IF_WORDS);
  const { locale } = useReader();
  return (
    <dl class="facts">
      <div>
        <dt>{facts.tried}</dt>
        <dd>
          <Tried run={run} />
        </dd>
      </div>
      <div>
        <dt>{facts.replaces}</dt>
        <dd>
          <Replaced run={run} />
        </dd>
      </div>
      <div>
        <dt>{facts.period}</dt>
        <dd>
          {daysText(days, locale)}, {zone} ({monthsOf(run.months)})
        </dd>
      </div>
      <div>
        <dt>{facts.asOf}</dt>
        <dd>
          <Moment at={run.until} />
        </dd>
      </div>
      <div>
        <dt>{facts.applications}</dt>
        <dd>{run.total}</dd>
      </div>
      <div>
        <dt>{facts.asked}</dt>
        <dd dir="auto">{askedBy}</dd>
      </div>
    </dl>
  );
}
