import type { VNode } from 'preact';
import { pathOf, type Question } from '../../reports/page/question';
import type { Group } from '../../reports/page/report.form';
import type { ReportView } from '../../reports/page/report-view';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { Problem } from '../parts/form';
import { Filters } from './filters';
import { FiguresTable } from './figures-table';
import { HeatMap } from './heat-map';
import { WhatIfEntrance } from '../what-if/entrance';
import { REPORT_WORDS } from './report.words';
import { ReportSentence } from './sentence';
import { daysText, percent } from './shown';
import { Trend, WeeksTable } from './trend';

/** Lines of the table, and of those below it. */
export const LINES = 20;
const LINES_BELOW = 8;

/** A part of the table. */
interface Shown {
  view: ReportView;
  /** The first line of the table that is shown. */
  start: number;
  problem: string | null;
}

/** What was promised and what was kept, first in a sentence, then in figures that lead to their lists. */
export function reportPage(frame: Frame, shown: Shown): string {
  const { title, csv } = REPORT_WORDS[frame.reader.locale];
  const { question } = shown.view;
  const actions = (
    <a class="button" href={pathOf(`/report/csv/${question.by}`, question)} download>
      {csv}
    </a>
  );
  return staffPage(frame, { title, place: 'report', actions }, <Report {...shown} />);
}

function Report({ view, start, problem }: Shown): VNode {
  const t = useWords(REPORT_WORDS);
  const { total, isOwn } = view;
  return (
    <div class="report">
      <Problem text={problem} />
      <ReportSentence view={view} />
      <Before view={view} />
      {isOwn ? <p class="quiet">{t.own}</p> : null}
      <Filters view={view} />
      {total.figures.due + total.figures.open === 0 ? (
        <p class="empty">{t.nothing}</p>
      ) : (
        <Main view={view} start={start} />
      )}
      <Trend view={view} />
      <HeatMap view={view} />
      <Below view={view} />
      {view.isOwn ? null : <WhatIfEntrance />}
      <Definitions />
      <Integrity view={view} />
    </div>
  );
}

function Main({ view, start }: { view: ReportView; start: number }): VNode {
  const t = useWords(REPORT_WORDS);
  const { question, weeks, heat } = view;
  const { by } = question;
  if (by === 'week') {
    return (
      <section>
        <h2>{t.by.week}</h2>
        <WeeksTable weeks={weeks} question={question} />
      </section>
    );
  }
  const rows = view[SHEETS[by]];
  const end = Math.min(start + LINES, rows.length);
  return (
    <section>
      <h2>{t.by[by]}</h2>
      <FiguresTable
        {...{ question, by, rows: rows.slice(start, end) }}
        heat={by === 'recruiter' ? heat : undefined}
      />
      {rows.length > LINES ? (
        <p class="actions">
          {t.more(`${start + 1}–${end}`, rows.length)}
          {end < rows.length ? (
            <a class="button" href={pathOf('/report', question, { cursor: String(end) })}>
              {end + 1}–{Math.min(end + LINES, rows.length)}
            </a>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

const SHEETS = { recruiter: 'recruiters', job: 'jobs', rule: 'rules' } as const;

/** The other groupings, short. */
function Below({ view }: { view: ReportView }): VNode {
  const t = useWords(REPORT_WORDS);
  const { question } = view;
  const others = (['recruiter', 'job', 'rule'] as const).filter(
    (by) =>
      by !== question.by && view[SHEETS[by]].length > 0 && !(view.isOwn && by === 'recruiter'),
  );
  return (
    <>
      {others.map((by) => (
        <section key={by}>
          <h2>{t.by[by]}</h2>
          <FiguresTable {...{ question, by, rows: view[SHEETS[by]].slice(0, LINES_BELOW) }} />
          <All question={question} by={by} count={view[SHEETS[by]].length} />
        </section>
      ))}
    </>
  );
}

function All({ question, by, count }: { question: Question; by: Group; count: number }) {
  const t = useWords(REPORT_WORDS);
  if (count <= LINES_BELOW) return null;
  return (
    <p>
      <a class="control" href={pathOf('/report', question, { by })}>
        {t.allOf(count)}
      </a>
    </p>
  );
}

function Before({ view: { before, question } }: { view: ReportView }): VNode | null {
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  if (before === null) return null;
  const { rate, of, kept } = before.rate;
  const said = rate === null ? `${kept} / ${of}` : percent(rate, locale);
  return (
    <p class="quiet">
      {t.before},{' '}
      <a href={pathOf('/report', question, { days: before.days })}>
        {daysText(before.days, locale)}
      </a>
      : {said}.
    </p>
  );
}

function Definitions(): VNode {
  const t = useWords(REPORT_WORDS);
  return (
    <details class="definitions">
      <summary>{t.howCounted}</summary>
      <ul>
        {t.definitions.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

function Integrity({ view: { seal, isOwn } }: { view: ReportView }): VNode {
  const t = useWords(REPORT_WORDS);
  return (
    <section>
      <h2>{t.integrity}</h2>
      <p>
        {seal === null ? t.unsealed : t.sealed(seal.number)}{' '}
        {seal === null ? null : <code class="hash">{seal.head}</code>}
      </p>
      {isOwn ? null : (
        <p>
          <a class="control" href="/audit">
            {t.check}
          </a>
        </p>
      )}
    </section>
  );
}
