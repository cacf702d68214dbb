import type { VNode } from 'preact';
import type { Kind } from '../../reports/figures/selection';
import { pathOf, type Asked, type Question } from '../../reports/page/question';
import type { Group } from '../../reports/page/report.form';
import type { HeatRow } from '../../reports/page/report-view';
import { ALL_COUNTS, changeOf, type Rate, type SheetRow } from '../../reports/page/sheet';
import { groupName } from '../../reports/words/group-name';
import { Sparks } from '../parts/charts/chart-sparks';
import { useReader, useWords } from '../page/reader';
import { REPORT_WORDS } from '../../reports/words/report.words';
import { between, countText, decimal, hoursText, percent } from '../../reports/words/shown';
import { FigureHead } from './figure-head';
import { MoreFigures } from './more-figures';
import { ExplainedOf } from '../fairness/explanations/explained-of';

/** A table of figures. */
interface TableProps {
  question: Question;
  by: Group;
  rows: readonly SheetRow[];
  /** How each one's broken promises went, where that is known. */
  heat?: readonly HeatRow[];
  /** How many of each one's broken promises are explained. */
  explained?: ReadonlyMap<string, number>;
}

/** A line for each; every number leads to its list, every name to its own report, every head to what it means. */
export function FiguresTable({ question, by, rows, heat, explained }: TableProps): VNode {
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  const isCompared = rows.some(({ before }) => before !== undefined);
  const isRated = rows.some(({ rating }) => rating !== undefined && rating.mean !== null);
  const heads = [...ALL_COUNTS.map(({ kind }) => kind), 'rate'] as const;
  return (
    <>
      <div class="scrolls" role="region" tabIndex={0} aria-label={t.by[by]}>
        <table class="figures" data-sheet={by}>
          <thead>
            <tr>
              <th scope="col">{t.groups[by]}</th>
              {heads.map((kind) => (
                <FigureHead key={kind} of={kind} text={t.columns[kind]} />
              ))}
              {isRated ? <FigureHead of="rating" text={t.columns.rating} /> : null}
              {isCompared ? <FigureHead of="before" text={t.columns.before} /> : null}
              <FigureHead of="median" text={t.columns.median} />
              <FigureHead of="worst" text={t.columns.worst} />
              {heat ? <FigureHead of="weeks" text={t.columns.weeks} /> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} data-key={row.key}>
                <th scope="row" dir="auto">
                  <a href={pathOf('/report', question, askedBy(by, row))}>
                    {groupName(by, row, locale)}
                  </a>
                  {row.isFew && row.days === undefined ? <small>{t.few}</small> : null}
                </th>
                {ALL_COUNTS.map(({ kind, of }) => (
                  <CountCell
                    key={kind}
                    n={of(row.figures)}
                    {...{ kind, question, asked: askedBy(by, row) }}
                    explained={kind === 'broken' ? explained?.get(row.key) : undefined}
                  />
                ))}
                <RateCell rate={row.rate} />
                {isRated ? <RatingCell {...{ row, question }} asked={askedBy(by, row)} /> : null}
                {isCompared ? <BeforeCell row={row} /> : null}
                <td class="number">{hoursText(row.figures.medianBusinessHours, locale)}</td>
                <td class="number">{hoursText(row.figures.worstOverdueBusinessHours, locale)}</td>
                {heat ? <SparkCell row={heat.find(({ key }) => key === row.key)} /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreFigures {...{ question, by, rows }} askedBy={(row) => askedBy(by, row)} />
    </>
  );
}

/** What narrows a report to a line of a table. */
function askedBy(by: Group, { key, days }: SheetRow): Asked {
  return days === undefined ? { [by]: key } : { days };
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

/** The mean of what candidates say, with the way to how many they are and what they wrote. */
function RatingCell({
  row: { rating },
  question,
  asked,
}: {
  row: SheetRow;
  question: Question;
  asked: Asked;
}): VNode {
  const { locale } = useReader();
  const mean = rating?.mean ?? null;
  return (
    <td class="number" data-kind="rating">
      {mean === null ? (
        '–'
      ) : (
        <a href={pathOf('/report/voice', question, asked)}>{decimal(mean, locale)}</a>
      )}
    </td>
  );
}

/** The rate of the period before; an arrow only where the two are surely not the same. */
function BeforeCell({ row: { rate, before } }: { row: SheetRow }): VNode {
  const { locale } = useReader();
  return (
    <td class="number" data-kind="before">
      <Change now={rate} before={before} />
      {before?.rate == null ? '–' : percent(before.rate, locale, 0)}
    </td>
  );
}

/** An arrow where a rate is surely another than before. */
export function Change({
  now,
  before,
}: {
  now: Rate;
  before: Rate | null | undefined;
}): VNode | null {
  const t = useWords(REPORT_WORDS);
  const change = changeOf(now, before);
  if (change === 0) return null;
  const [arrow, words] = change > 0 ? ['↑', t.change.better] : ['↓', t.change.worse];
  return (
    <span data-change={change}>
      <span aria-hidden="true">{arrow} </span>
      <span class="unseen">{words}, </span>
    </span>
  );
}

function SparkCell({ row }: { row: HeatRow | undefined }): VNode {
  const t = useWords(REPORT_WORDS);
  const values = row?.weeks ?? [];
  return <td>{values.length === 0 ? null : <Sparks label={t.heat} values={values} />}</td>;
}
