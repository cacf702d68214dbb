import type { VNode } from 'preact';
import { BASE_OF, FACTS, type Count } from '../../reports/fairness/facts';
import type { FairnessRow, FairnessView } from '../../reports/fairness/fairness';
import { Problem } from '../parts/form';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { REPORT_WORDS } from '../../reports/words/report.words';
import { countText, daysText, percent } from '../../reports/words/shown';
import { FAIRNESS_WORDS } from './fairness.words';
import { FairnessFilters } from './filters';
import { linkTo } from './links';

/** What could be gaming: of everybody a line each, of one person a table that says what each fact is. */
export function fairnessPage(frame: Frame, view: FairnessView, problem: string | null): string {
  const t = FAIRNESS_WORDS[frame.reader.locale];
  const own = { recruiter: frame.who.id, team: null };
  const actions = (
    <>
      <a class="button" href={linkTo('/report', view)}>
        {t.back}
      </a>
      {view.isOwn ? null : (
        <a class="button" href={linkTo('/report/fairness', view, own)}>
          {t.ownLink}
        </a>
      )}
      <a class="button" href={linkTo('/report/fairness/csv', view)} download>
        {t.csv}
      </a>
    </>
  );
  const about = { title: t.title, place: 'report', actions } as const;
  return staffPage(frame, about, <Fairness view={view} problem={problem} />);
}

function Fairness({ view, problem }: { view: FairnessView; problem: string | null }): VNode {
  const t = useWords(FAIRNESS_WORDS);
  const { locale } = useReader();
  const { question, rows, isOwn, why, isAlone } = view;
  const isOne = question.selection.recruiter !== null || view.team !== null;
  const [one] = rows;
  return (
    <div class="report fairness">
      <Problem text={problem} />
      <p class="lead">{t.lead}</p>
      <p class="quiet">
        {isOwn ? `${t.own} ` : null}
        {why === null ? null : `${t.teams} `}
        {daysText(question.days, locale)}, {question.zone.name}.
        {isOne && !isAlone ? (
          <>
            {' '}
            <a href={linkTo('/report/fairness', view, { recruiter: null, team: null })}>
              {t.everybody}
            </a>
          </>
        ) : null}
      </p>
      <FairnessFilters view={view} />
      {one === undefined ? (
        <p class="empty">{t.nothing}</p>
      ) : isOne ? (
        <OneTable view={view} row={one} />
      ) : (
        <AllTable view={view} />
      )}
      <Definitions />
    </div>
  );
}

/** A line for each, a column for each fact. */
function AllTable({ view }: { view: FairnessView }): VNode {
  const t = useWords(FAIRNESS_WORDS);
  const { groups } = useWords(REPORT_WORDS);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.title}>
      <table class="figures facts" data-sheet="fairness">
        <thead>
          <tr>
            <th scope="col">{view.why === null ? groups.recruiter : t.team}</th>
            {FACTS.map((fact) => (
              <th key={fact} scope="col" class="number">
                {t.facts[fact][0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.key} data-key={row.key}>
              <th scope="row" dir="auto">
                <a href={linkTo('/report/fairness', view, { [row.of]: row.key })}>{row.name}</a>
              </th>
              {row.counts.map((count) => (
                <Cell key={count.fact} view={view} row={row} count={count} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ view, row, count }: { view: FairnessView; row: FairnessRow; count: Count }): VNode {
  const { locale } = useReader();
  const { fact, of, share } = count;
  return (
    <td class="number" data-kind={fact}>
      <Number view={view} row={row} count={count} />
      {of === null || of === 0 ? null : <small> / {countText(of, locale)}</small>}
      {share === null || count.count === 0 ? null : (
        <small class="share">{percent(share, locale, 0)}</small>
      )}
    </td>
  );
}

/** A line for each fact, and what it is. */
function OneTable({ view, row }: { view: FairnessView; row: FairnessRow }): VNode {
  const t = useWords(FAIRNESS_WORDS);
  const { locale } = useReader();
  return (
    <section>
      <h2 dir="auto">{row.name}</h2>
      <div class="scrolls" role="region" tabIndex={0} aria-label={row.name}>
        <table class="figures one" data-sheet="fairness">
          <thead>
            <tr>
              <th scope="col">{t.fact}</th>
              <th scope="col" class="number">
                {t.count}
              </th>
              <th scope="col">{t.of}</th>
              <th scope="col" class="number">
                {t.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {row.counts.map((count) => {
              const base = BASE_OF[count.fact];
              return (
                <tr key={count.fact} data-key={count.fact}>
                  <th scope="row">{t.facts[count.fact][0]}</th>
                  <td class="number" data-kind="count">
                    <Number view={view} row={row} count={count} />
                  </td>
                  <td data-kind="of">
                    {base === null ? '–' : `${t.bases[base]}: ${countText(count.of ?? 0, locale)}`}
                  </td>
                  <td class="number" data-kind="share">
                    {count.share === null ? '–' : percent(count.share, locale, 0)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A number that leads to what it counts. */
function Number({
  view,
  row,
  count: { fact, count },
}: {
  view: FairnessView;
  row: FairnessRow;
  count: Count;
}): VNode {
  const { locale } = useReader();
  const text = countText(count, locale);
  if (count === 0) return <>{text}</>;
  return <a href={linkTo('/report/fairness/list', view, { [row.of]: row.key, fact })}>{text}</a>;
}

function Definitions(): VNode {
  const t = useWords(FAIRNESS_WORDS);
  return (
    <details class="definitions">
      <summary>{t.howCounted}</summary>
      <p>{t.common}</p>
      <dl>
        {FACTS.map((fact) => (
          <>
            <dt>{t.facts[fact][0]}</dt>
            <dd>{t.facts[fact][1]}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}
