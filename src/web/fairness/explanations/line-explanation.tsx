import type { VNode } from 'preact';
import type { Line } from '../../../reports/lists/line-lists';
import { useWords } from '../../page/reader';
import { EXPLANATION_WORDS } from './explanation.words';

/** What was said to a broken promise, below what became of it, and the way to say it. */
export function LineExplanation({
  line: { id, explanation, mayExplain },
}: {
  line: Line;
}): VNode | null {
  const t = useWords(EXPLANATION_WORDS);
  if (explanation === null && !mayExplain) return null;
  return (
    <>
      {explanation?.words == null ? null : (
        <p class="said quiet" dir="auto">
          {explanation.words}
        </p>
      )}{' '}
      <a href={`/report/explanations/${id}`} data-explanation={id}>
        {explanation === null ? t.explain : t.explanation}
      </a>
    </>
  );
}
