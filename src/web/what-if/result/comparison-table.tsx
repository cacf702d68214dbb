import type { VNode } from 'preact';
import type {
  WhatIfRow,
  WhatIfRuleRow,
  WhatIfSide,
} from '../../../reports/what-if/comparison/result';
import { useReader, useWords } from '../../page/reader';
import { between, countText, percent } from '../../../reports/words/shown';
import { groupName } from '../../../reports/words/group-name';
import { RESULT_WORDS } from './result.words';
import { linesPath } from '../what-if-paths';

type Row = WhatIfRow & Partial<Pick<WhatIfRuleRow, 'fate'>>;
type By = 'person' | 'team' | 'rule';

const SIDES = ['was', 'would'] as const;

/** Both columns beside each other, a line for each; the last number leads to what differs. */
export function ComparisonTable({
  id,
  by,
  rows,
}: {
  id: string;
  by: By;
  rows: readonly Row[];
}): VNode | null {
  const t = useWords(RESULT_WORDS);
  const title = { person: t.byPerson, team: t.byTeam, rule: t.byRule }[by];
  // what is still open on both sides has no numbers here
  const shown = rows.filter(
    ({ was, would, differ, fate = null }) =>
      was.figures.due + would.figures.due + differ > 0 || fate !== null,
  );
  if (shown.length === 0) return null;
  const columns = [t.columns.due, t.columns.broken, t.columns.rate, t.columns.waited];
  return (
    <section>
      <h2>{title}</h2>
      <div class="scrolls" role="region" tabIndex={0} aria-label={title}>
        <table class="figures compared" data-sheet={by}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t.columns[by]}
              </th>
              {columns.map((name) => (
                <th key={name} scope="colgroup" colSpan={2} class="sides">
                  {name}
                </th>
              ))}
              <th scope="col" rowSpan={2} class="number">
                {t.columns.differ}
              </th>
            </tr>
            <tr>
              {columns.flatMap((name) =>
                SIDES.map((side) => (
                  <th key={name + side} scope="col" class={`number ${side}`}>
                    {t.short[side]}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Line key={row.key} {...{ id, by, row }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ id, by, row }: { id: string; by: By; row: Row }): VNode {
  const t = useWords(RESULT_WORDS);
  const { locale } = useReader();
  const { key, differ, fate = null, isFew } = row;
  const asked = by === 'rule' ? { rule: key } : { group: key };
  const pair = (of: (side: WhatIfSide) => number, kind: string) =>
    SIDES.map((side) => (
      <td key={kind + side} class={`number ${side}`} data-kind={`${side}-${kind}`}>
        {countText(of(row[side]), locale)}
      </td>
    ));
  return (
    <tr data-key={key}>
      <th scope="row" dir="auto">
        {groupName(by === 'person' ? 'recruiter' : by, row, locale)}
        {fate === null ? null : <span class="badge">{t[fate]}</span>}
        {by !== 'rule' && isFew ? <small>{t.few}</small> : null}
      </th>
      {pair(({ figures }) => figures.due, 'due')}
      {pair(({ figures }) => figures.late + figures.overdue, 'broken')}
      {SIDES.map((side) => (
        <RateCell key={side} side={side} rate={row[side].rate} />
      ))}
      {pair(({ figures }) => figures.candidatesAffected, 'waited')}
      <td class="number" data-kind="differ">
        {differ === 0 ? '–' : <a href={linesPath(id, asked)}>{countText(differ, locale)}</a>}
      </td>
    </tr>
  );
}

function RateCell({ side, rate }: { side: 'was' | 'would'; rate: WhatIfSide['rate'] }): VNode {
  const { locale } = useReader();
  return (
    <td class={`number ${side}`} data-kind={`${side}-rate`}>
      {rate.rate === null ? '–' : percent(rate.rate, locale, 0)}
      {rate.interval === null ? null : <small> {between(rate.interval)}</small>}
    </td>
  );
}
