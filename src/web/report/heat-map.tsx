import { scaleQuantize } from 'd3-scale';
import type { VNode } from 'preact';
import type { ReportView } from '../../reports/page/report-view';
import { useReader, useWords } from '../page/reader';
import { CountCell } from './figures-table';
import { groupName } from '../../reports/words/group-name';
import { REPORT_WORDS } from '../../reports/words/report.words';
import { dayText } from '../../reports/words/shown';

const SHOWN = 8;

/** Who broke how many promises in which week: a table whose cells are coloured the stronger, the more it was. */
export function HeatMap({ view }: { view: ReportView }): VNode | null {
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  const { heat, weeks, question, people } = view;
  const rows = heat.slice(0, SHOWN);
  if (rows.length === 0) return null;
  const most = Math.max(...rows.flatMap(({ weeks: counts }) => counts));
  const shade = scaleQuantize([0, most], [1, 2, 3, 4]);
  return (
    <section>
      <h2>{t.heat}</h2>
      <p class="quiet">{t.heatHint}</p>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.heat}>
        <table class="figures heat" data-sheet="heat">
          <thead>
            <tr>
              <th scope="col">{t.groups[people]}</th>
              {weeks.map(({ key, days }) => (
                <th key={key} scope="col" class="number">
                  {dayText(days.first, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, weeks: counts }) => (
              <tr key={key} data-key={key}>
                <th scope="row" dir="auto">
                  {groupName(people, { key, name }, locale)}
                </th>
                {counts.map((one, i) => (
                  <CountCell
                    key={weeks[i]!.key}
                    n={one}
                    kind="broken"
                    question={question}
                    asked={{ [people]: key, days: weeks[i]!.days }}
                    heat={one === 0 ? 0 : shade(one)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {heat.length > SHOWN ? <p class="quiet">{t.heatMore(heat.length - SHOWN)}</p> : null}
    </section>
  );
}
