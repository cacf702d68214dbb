import type { VNode } from 'preact';
import { useWords } from '../../page/reader';
import { Prose } from '../../parts/form';
import { FEEDBACK_WORDS } from './feedback.words';
import type { Typed } from '../verb/typed';

/** What a candidate is told of how they did. All three, or none. */
export function FeedbackFields({ typed }: { typed: Typed }): VNode {
  const t = useWords(FEEDBACK_WORDS);
  return (
    <>
      {(['strengths', 'toImprove', 'why'] as const).map((name) => (
        <Prose
          {...{ name, label: t[name], value: typed.text(name), rows: 3 }}
          key={name}
          optional
        />
      ))}
    </>
  );
}
