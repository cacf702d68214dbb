import type { VNode } from 'preact';
import { pathOf, type Asked, type Question } from '../../../reports/page/question';
import { useWords } from '../../page/reader';
import { words } from '../../words/words';

const WORDS = words({
  en: { explained: (n: number) => `${n} explained` },
  fi: { explained: (n) => (n === 1 ? '1 selitetty' : `${n} selitettyä`) },
  sv: { explained: (n) => (n === 1 ? '1 förklarat' : `${n} förklarade`) },
});

/** How many broken promises are explained, with the way to their list. */
export function ExplainedOf({
  n,
  question,
  asked,
}: {
  n: number;
  question: Question;
  asked: Asked;
}): VNode {
  const t = useWords(WORDS);
  return (
    <small class="explained">
      <a href={pathOf('/report/list', question, { ...asked, kind: 'explained' })}>
        {t.explained(n)}
      </a>
    </small>
  );
}
