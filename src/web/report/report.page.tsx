import type { VNode } from 'preact';
import { pathOf, type Question } from '../../reports/page/question';
import type { Group } from '../../reports/page/report.form';
import type { ReportView } from '../../reports/page/report-view';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { EXPORTS_WORDS } from '../exports/exports.words';
import { Problem } from '../parts/form';
import { ReportLinks } from '../fairness/report-links';
import { Filters } from './filters';
import { Change, FiguresTable } from './figures-table';
import { HeatMap } from './heat-map';
import { REPORT_WORDS } from '../../reports/words/report.words';
import { WhatIfEntrance } from '../what-if/entrance';
import { ReportSentence } from './sentence';
import { daysText, percent } from '../../reports/words/shown';
import { Trend } from './trend';

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
    <>
      <ReportLinks frame={frame} question={question} />
      <a class="button" href={pathOf(`/report/csv/${shown.view.main.by}`, question)} download>
        {csv}
      </a>
      <a class="button" href={pathOf('/report/exports', question)}>
        {EXPORTS_WORDS[frame.reader.locale].entrance}
      </a>
    </>
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
      <PerTeam view={view} />
      <Filters view={view} />
      {total.figures.due + total.figures.open === 0 ? (
        <p class="empty">{t.nothing}</p>
      ) : (
        <Main view={view} start={start} />
      )}
      <Trend view={view} />
      <HeatMap view={view} />
      <Below view={view} />
      <p>
        <a class="control" href={pathOf('/report/voice', view.question)}>
          {t.voice}
        </a>
      </p>
      {view.isOwn ? null : <WhatIfEntrance />}
      <Definitions />
      <Integrity view={view} />
    </div>
  );
}

function Main({ view, start }: { view: ReportView; start: number }): VNode {
  const t = useWords(REPORT_WORDS);
  const { question, main, people, heat } = view;
  const { by, rows } = main;
  const end = Math.min(start + LINES, rows.length);
  return (
    <section>
      <h2>{t.by[by]}</h2>
      <FiguresTable
        {...{ question, by, rows: rows.slice(start, end) }}
        heat={by === people ? heat : undefined}
        explained={view.explained[by]}
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

/** The other groupings, short. */
function Below({ view }: { view: ReportView }): VNode {
  const t = useWords(REPORT_WORDS);
  const { question, main, people, isOwn } = view;
  const sheets = [
    { by: people, rows: isOwn ? [] : view.recruiters },
    { by: 'job', rows: view.jobs },
    { by: 'rule', rows: view.rules },
  ] as const;
  return (
    <>
      {sheets
        .filter(({ by, rows }) => by !== main.by && rows.length > 0)
        .map(({ by, rows }) => (
          <section key={by}>
            <h2>{t.by[by]}</h2>
            <FiguresTable
              {...{ question, by, rows: rows.slice(0, LINES_BELOW) }}
              explained={view.explained[by]}
            />
            <All question={question} by={by} count={rows.length} />
          </section>
        ))}
    </>
  );
}

/** Why no persons are named. */
function PerTeam({ view: { why, isOwn } }: { view: ReportView }): VNode | null {
  const t = useWords(REPORT_WORDS);
  if (why === null || isOwn) return null;
  return (
    <p class="quiet" data-why={why}>
      {t.perTeam[why]} <a href="/settings/ground">{t.ground}</a>
    </p>
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

function Before({ view: { before, question, total } }: { view: ReportView }): VNode | null {
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
      : <Change now={total.rate} before={before.rate} />
      {said}.
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
      <p>
        <a href="/report/definitions">{t.allDefinitions}</a>
      </p>
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
