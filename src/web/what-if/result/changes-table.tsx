import type { VNode } from 'preact';
import { groupName } from '../../../reports/words/group-name';
import type { LineSide, WhatIfListLine } from '../../../reports/what-if/what-if-lists';
import type { Status } from '../../../sla/report/verdict';
import { useReader, useWords } from '../../page/reader';
import { Moment } from '../../parts/due';
import { LIST_WORDS } from '../../report/list.words';
import { ruleName } from '../../words/rules';
import { RESULT_WORDS } from './result.words';

/** Promises that differ, each with both sides, and the way to its evidence. */
export function ChangesTable({ items }: { items: readonly WhatIfListLine[] }): VNode {
  const t = useWords(RESULT_WORDS);
  const { columns } = useWords(LIST_WORDS);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={t.lines}>
      <table class="lines changes">
        <thead>
          <tr>
            <th scope="col">{columns.candidate}</th>
            <th scope="col">{t.columns.rule}</th>
            <th scope="col">{columns.job}</th>
            <th scope="col">{t.sides.was}</th>
            <th scope="col">{t.sides.would}</th>
            <th scope="col">{t.columns.charged}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((line) => (
            <Row key={line.number} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line }: { line: WhatIfListLine }): VNode {
  const t = useWords(RESULT_WORDS);
  const { locale } = useReader();
  const { application, commitment, candidate, rule, title, job, was, would, movement, turn } = line;
  const name = ruleName(rule, title, locale);
  const names = new Set(
    [was, would].flatMap((side) => (side ? [groupName('team', side.group, locale)] : [])),
  );
  return (
    <tr data-movement={movement} data-turn={turn}>
      <th scope="row" dir="auto">
        {candidate === null ? (
          <span class="quiet">{t.nobody}</span>
        ) : (
          <a class="person" href={`/applications/${application}`}>
            {candidate}
          </a>
        )}
      </th>
      <td>
        {commitment === null || candidate === null ? (
          name
        ) : (
          <a href={`/applications/${application}/promises/${commitment}`} data-evidence>
            {name}
          </a>
        )}
      </td>
      <td dir="auto">{job.title}</td>
      <td>
        <Side side={was} />
      </td>
      <td>
        <Side side={would} />
      </td>
      <td dir="auto">{[...names].join(' → ')}</td>
    </tr>
  );
}

function Side({ side }: { side: LineSide | null }): VNode {
  const t = useWords(RESULT_WORDS);
  const { statuses } = useWords(LIST_WORDS);
  if (side === null) return <span class="quiet">{t.notThere}</span>;
  const { status } = side;
  const isBroken = status === 'late' || status === 'overdue';
  return (
    <>
      <Moment at={side.dueAt} />
      <br />
      <span class={isBroken ? 'broken' : 'quiet'}>{statuses[status as Status]}</span>
    </>
  );
}
