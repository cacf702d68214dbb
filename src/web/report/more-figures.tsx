import type { VNode } from 'preact';
import { MORE_COLUMNS, type MoreColumn } from '../../reports/columns/more-columns';
import { moreText } from '../../reports/columns/more-text';
import { pathOf, type Asked, type Question } from '../../reports/page/question';
import type { Group } from '../../reports/page/report.form';
import type { SheetRow } from '../../reports/page/sheet';
import { groupName } from '../../reports/words/group-name';
import { MORE_WORDS } from '../../reports/words/more.words';
import { REPORT_WORDS } from '../../reports/words/report.words';
import { useReader, useWords } from '../page/reader';
import { FigureHead } from './figure-head';

interface MoreProps {
  question: Question;
  by: Group;
  rows: readonly SheetRow[];
  /** What narrows a report to a line. */
  askedBy: (row: SheetRow) => Asked;
}

/** The figures that the table above has no room for, of the same lines, folded away. */
export function MoreFigures({ question, by, rows, askedBy }: MoreProps): VNode {
  const t = useWords(MORE_WORDS);
  const { by: titles, groups } = useWords(REPORT_WORDS);
  const { locale } = useReader();
  return (
    <details class="more-figures">
      <summary>{t.title}</summary>
      <div class="scrolls" role="region" tabIndex={0} aria-label={`${titles[by]}: ${t.title}`}>
        <table class="figures" data-sheet={`${by}-more`}>
          <thead>
            <tr>
              <th scope="col">{groups[by]}</th>
              {MORE_COLUMNS.map(({ name }) => (
                <FigureHead key={name} of={name} text={t.columns[name]} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} data-key={row.key}>
                <th scope="row" dir="auto">
                  {groupName(by, row, locale)}
                </th>
                {MORE_COLUMNS.map((column) => (
                  <MoreCell key={column.name} {...{ column, row, question }} asked={askedBy(row)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function MoreCell({
  column,
  row: { figures },
  question,
  asked,
}: {
  column: MoreColumn;
  row: SheetRow;
  question: Question;
  asked: Asked;
}): VNode {
  const { locale } = useReader();
  const text = moreText(column, figures, locale);
  const list = figures[column.figure] ? listOf(column, question, asked) : null;
  return (
    <td class="number" data-kind={column.name}>
      {list === null ? text : <a href={list}>{text}</a>}
    </td>
  );
}

/** The address of the list behind a figure; null where it has none. */
function listOf({ name, kind }: MoreColumn, question: Question, asked: Asked): string | null {
  if (kind !== null) return pathOf('/report/list', question, { ...asked, kind });
  return name === 'leftSilent' ? pathOf('/report/silences', question, asked) : null;
}
