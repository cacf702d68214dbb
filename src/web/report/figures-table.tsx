import type { VNode } from 'preact';
import type { Kind } from '../../reports/figures/selection';
import { pathOf, type Asked, type Question } from '../../reports/page/question';
import type { Group } from '../../reports/page/report.form';
import type { HeatRow } from '../../reports/page/report-view';
import { ALL_COUNTS, type Rate, type SheetRow } from '../../reports/page/sheet';
import { Sparks } from '../parts/chart-sparks';
import { useReader, useWords } from '../page/reader';
import { ruleName } from '../words/rules';
import { ExplainedOf } from '../fairness/explained-of';
import { REPORT_WORDS } from './report.words';
import { between, countText, hoursText, percent } from './shown';

/** A table of figures. */
interface TableProps {
  question: Question;
  by: Exclude<Group, 'week'>;
  rows: readonly SheetRow[];
  /** How each one's broken promises went, where that is known. */
  heat?: readonly HeatRow[];
  /** How many of each one's broken promises are explained. */
  explained?: ReadonlyMap<string, number>;
}

/** A line for each; every number leads to its list, every name to its own report. */
export function FiguresTable({ question, by, rows, heat, explained }: TableProps): VNode {
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.by[by]}>
      <table class="figures" data-sheet={by}>
        <thead>
          <tr>
            <th scope="col">{t.groups[by]}</th>
            {ALL_COUNTS.map(({ kind }) => (
              <th key={kind} scope="col" class="number">
                {t.columns[kind]}
              </th>
            ))}
            <th scope="col" class="number">
              {t.columns.rate}
            </th>
            <th scope="col" class="number">
              {t.columns.median}
            </th>
            <th scope="col" class="number">
              {t.columns.worst}
            </th>
            {heat ? <th scope="col">{t.columns.weeks}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-key={row.key}>
              <th scope="row" dir="auto">
                <a href={pathOf('/report', question, { [by]: row.key })}>
                  {by === 'rule' ? ruleName(row.key, row.name, locale) : row.name}
                </a>
                {row.isFew ? <small>{t.few}</small> : null}
              </th>
              {ALL_COUNTS.map(({ kind, of }) => (
                <CountCell
                  key={kind}
                  n={of(row.figures)}
                  {...{ kind, question, asked: { [by]: row.key } }}
                  explained={kind === 'broken' ? explained?.get(row.key) : undefined}
                />
              ))}
              <RateCell rate={row.rate} />
              <td class="number">{hoursText(row.figures.medianBusinessHours, locale)}</td>
              <td class="number">{hoursText(row.figures.worstOverdueBusinessHours, locale)}</td>
              {heat ? <SparkCell row={heat.find(({ key }) => key === row.key)} /> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A number with the way to its list. */
export function CountCell({
  n,
  kind,
  question,
  asked,
  heat,
  explained = 0,
}: {
  n: number;
  kind: Kind;
  question: Question;
  asked: Asked;
  /** How dark its ground is, 0 to 4. */
  heat?: number;
  /** How many of them are explained. */
  explained?: number;
}): VNode {
  const { locale } = useReader();
  const text = countText(n, locale);
  return (
    <td class="number" data-kind={kind} data-heat={heat === 0 ? undefined : heat}>
      {n === 0 ? text : <a href={pathOf('/report/list', question, { ...asked, kind })}>{text}</a>}
      {explained === 0 ? null : <ExplainedOf n={explained} {...{ question, asked }} />}
    </td>
  );
}

/** A rate with the bounds between which the true one lies. */
export function RateCell({ rate: { rate, interval } }: { rate: Rate }): VNode {
  const { locale } = useReader();
  return (
    <td class="number" data-kind="rate">
      {rate === null ? '–' : percent(rate, locale, 0)}
      {interval === null ? null : <small> {between(interval)}</small>}
    </td>
  );
}

function SparkCell({ row }: { row: HeatRow | undefined }): VNode {
  const t = useWords(REPORT_WORDS);
  const values = row?.weeks ?? [];
  return <td>{values.length === 0 ? null : <Sparks label={t.heat} values={values} />}</td>;
}
