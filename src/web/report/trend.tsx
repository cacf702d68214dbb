import type { VNode } from 'preact';
import { parseDate } from '../../calendar/civil-date';
import type { ReportView, WeekRow } from '../../reports/page/report-view';
import type { Question } from '../../reports/page/question';
import { COUNTS } from '../../reports/page/sheet';
import { LineChart } from '../parts/charts/chart-line';
import { useReader, useWords } from '../page/reader';
import { REPORT_WORDS } from '../../reports/words/report.words';
import { FigureHead } from './figure-head';
import { CountCell, RateCell } from './figures-table';
import { dayText, percent } from '../../reports/words/shown';

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** How the rate went over twelve weeks: a picture, and the table that it is made from. */
export function Trend({ view: { weeks, question, target } }: { view: ReportView }): VNode {
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  const points = weeks.map(({ key, rate: { rate } }) => ({
    ...{ key, value: rate, label: dayText(parseDate(key)!, locale) },
    text: rate === null ? '' : percent(rate, locale, 0),
  }));
  const said = points.map(({ label, text }) => `${label} ${text === '' ? '–' : text}`);
  return (
    <section>
      <h2 id="trend">{t.trend}</h2>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.trend}>
        <LineChart
          label={`${t.trend}: ${said.join(', ')}`}
          points={points}
          ticks={TICKS.map((value) => ({ value, text: percent(value, locale, 0) }))}
          target={{ value: target, text: `${t.target} ${percent(target, locale, 0)}` }}
        />
      </div>
      <details>
        <summary>{t.trendTable}</summary>
        <WeeksTable weeks={weeks} question={question} />
      </details>
    </section>
  );
}

/** A line for each week. */
function WeeksTable({ weeks, question }: { weeks: readonly WeekRow[]; question: Question }): VNode {
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.by.week}>
      <table class="figures" data-sheet="trend">
        <thead>
          <tr>
            <th scope="col">{t.week}</th>
            {[...COUNTS.map(({ kind }) => kind), 'rate' as const].map((kind) => (
              <FigureHead key={kind} of={kind} text={t.columns[kind]} />
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ key, days, figures, rate }) => (
            <tr key={key} data-key={key}>
              <th scope="row">{dayText(days.first, locale)}</th>
              {COUNTS.map(({ kind, of }) => (
                <CountCell key={kind} n={of(figures)} {...{ kind, question, asked: { days } }} />
              ))}
              <RateCell rate={rate} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
