import type { VNode } from 'preact';
import { useWords } from '../../page/reader';
import { Prose } from '../../parts/form';
import { words } from '../../words/words';
import type { Typed } from '../verb/typed';

const WORDS = words({
  en: {
    strengths: 'What was good',
    toImprove: 'What to work on',
    why: 'What decided the matter',
  },
  fi: {
    strengths: 'Mikä oli hyvää',
    toImprove: 'Missä voi kehittyä',
    why: 'Mikä ratkaisi asian',
  },
  sv: {
    strengths: 'Vad som var bra',
    toImprove: 'Vad som kan utvecklas',
    why: 'Vad som avgjorde saken',
  },
});

/** What a candidate is told of how they did. One of feedback and the ground for none is needed, which the verb says. */
export function FeedbackFields({ typed }: { typed: Typed }): VNode {
  const t = useWords(WORDS);
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
