import type { VNode } from 'preact';
import { MONTHS } from '../../reports/what-if/what-ifs';
import type { WhatIfRun } from '../../store/entities/reports/what-if-run.entity';
import type { TermsKind } from '../../store/entities/settings/terms-name.entity';
import type { Frame } from '../page/frames';
import { useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { DoneNote } from '../parts/done-note';
import { Moment } from '../parts/due';
import { Actions, Choice, Form, Problem, Prose } from '../parts/form';
import { Replaced, Tried } from './tried';
import { WHAT_IF_WORDS } from './what-if.words';

export interface WhatIfsView {
  kind: TermsKind;
  /** The names that can be tried, and stood in place of. */
  names: readonly string[];
  /** What is typed. */
  name: string;
  version: string;
  replaces: string;
  months: string;
  content: string;
  runs: readonly { run: WhatIfRun; askedBy: string }[];
  problem: string | null;
  done: string;
}

/** Asks what a policy or a calendar would have made of the past, and lists what was asked. */
export function whatIfsPage(frame: Frame, view: WhatIfsView): string {
  const { title } = WHAT_IF_WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'report' }, <WhatIfsBody view={view} />);
}

function WhatIfsBody({ view }: { view: WhatIfsView }): VNode {
  const t = useWords(WHAT_IF_WORDS);
  return (
    <div class="what-if">
      <DoneNote code={view.done} words={t.done} />
      <Problem text={view.problem} />
      <p>{t.lead}</p>
      <nav class="kinds" aria-label={t.title}>
        <ul>
          {(['policy', 'calendar'] as const).map((kind) => (
            <li key={kind}>
              <a
                href={`/what-if?kind=${kind}`}
                aria-current={kind === view.kind ? 'page' : undefined}
              >
                {t.tryKind[kind]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Asking view={view} />
      <h2>{t.earlierOnes}</h2>
      {view.runs.length === 0 ? <p class="empty">{t.none}</p> : <Runs runs={view.runs} />}
    </div>
  );
}

function Asking({ view }: { view: WhatIfsView }): VNode {
  const t = useWords(WHAT_IF_WORDS);
  const { kind, names, name, version, replaces, months, content } = view;
  const options = names.map((value) => ({ value, label: value }));
  return (
    <Form action="/what-if">
      <input type="hidden" name="kind" value={kind} />
      {version === '' ? null : <input type="hidden" name="version" value={version} />}
      <Choice
        {...{ name: 'name', label: t.which[kind], value: name, options }}
        hint={version === '' ? undefined : t.version(Number(version))}
      />
      <Choice
        {...{ name: 'replaces', label: t.replaces, hint: t.replacesHint, value: replaces }}
        options={[{ value: '', label: t.all }, ...options]}
      />
      <Choice
        {...{ name: 'months', label: t.months, value: months }}
        options={[...MONTHS].reverse().map((n) => ({ value: String(n), label: t.monthsOf(n) }))}
      />
      <details open={content !== ''}>
        <summary>{t.file[kind]}</summary>
        <Prose
          {...{ name: 'content', label: t.file[kind], hint: t.fileHint, value: content }}
          {...{ rows: 12, optional: true }}
        />
      </details>
      <Actions>
        <button class="primary">{t.ask}</button>
      </Actions>
    </Form>
  );
}

function Runs({ runs }: { runs: WhatIfsView['runs'] }): VNode {
  const t = useWords(WHAT_IF_WORDS);
  const { columns } = t;
  const state = (run: WhatIfRun) =>
    run.status === 'running'
      ? `${t.running}: ${t.progress(Math.min(run.done, run.total), run.total)}`
      : run.status === 'failed'
        ? t.failed
        : t.finished;
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.earlierOnes}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.tried}</th>
            <th scope="col">{columns.replaces}</th>
            <th scope="col">{t.months}</th>
            <th scope="col">{columns.asked}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ run, askedBy }) => (
            <tr key={run.id}>
              <th scope="row">
                <a href={`/what-if/${run.id}`}>
                  <Tried run={run} />
                </a>
              </th>
              <td>
                <Replaced run={run} />
              </td>
              <td>{t.monthsOf(run.months)}</td>
              <td>
                <Moment at={run.createdAt} />
              </td>
              <td dir="auto">{askedBy}</td>
              <td>{state(run)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
