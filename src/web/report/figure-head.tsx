import type { VNode } from 'preact';
import { DEFINED } from '../../reports/words/definitions.words';
import { REPORT_WORDS } from '../../reports/words/report.words';
import { useWords } from '../page/reader';

/** The head of a column of figures; it leads to what the figure means. */
export function FigureHead({ of, text }: { of: string; text: string | undefined }): VNode {
  const t = useWords(REPORT_WORDS);
  const shown = text ?? of;
  const isDefined = DEFINED.some((one) => one === of);
  return (
    <th scope="col" class="number">
      {isDefined ? (
        <a class="what" href={`/report/definitions#${of}`} title={t.whatIs(shown)}>
          {shown}
        </a>
      ) : (
        shown
      )}
    </th>
  );
}
