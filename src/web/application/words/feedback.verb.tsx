import type { VNode } from 'preact';
import { FeedbackRefusalForm, GivenFeedbackForm } from '../../../hiring/verbs/words/feedback.form';
import type { Feedback } from '../../../hiring/verbs/words/feedback';
import { readForm } from '../../answering/answering';
import { useWords } from '../../page/reader';
import { Prose } from '../../parts/form';
import { words } from '../../words/words';
import { feedbackTyped } from '../parts/feedback-typed';
import { FeedbackFields } from '../parts/feedback-fields';
import { NOTHING, type FieldsProps, type Verb } from '../verb/verb';

const WORDS = words({
  en: {
    title: (name: string) => `Feedback for ${name}`,
    button: 'Send',
    instead: 'Give none, and say why',
    ground: 'Why there is no feedback',
    groundHint: 'The candidate reads this. Where it is filled in, nothing above is sent.',
  },
  fi: {
    title: (name) => `Palaute: ${name}`,
    button: 'Lähetä',
    instead: 'Älä anna palautetta, vaan kerro syy',
    ground: 'Miksi palautetta ei anneta',
    groundHint: 'Hakija lukee tämän. Jos se on täytetty, yllä olevaa ei lähetetä.',
  },
  sv: {
    title: (name) => `Återkoppling till ${name}`,
    button: 'Skicka',
    instead: 'Ge ingen, och säg varför',
    ground: 'Varför det inte ges någon återkoppling',
    groundHint: 'Kandidaten läser det här. Om det är ifyllt skickas inget av det ovan.',
  },
});

/** Feedback, or the ground on which there is none. */
export function feedbackVerb(feedback: Feedback): Verb<null> {
  return {
    ...{ name: 'feedback', done: 'feedback', hasPreview: true, words: WORDS, look: NOTHING },
    fields: (props) => <Fields {...props} />,
    run: async ({ head, caller, reader: { locale } }, typed) => {
      const { version } = typed;
      const ground = typed.text('ground');
      if (ground.trim() !== '') {
        const form = await readForm(FeedbackRefusalForm, { ground, version });
        return feedback.decline(head.id, caller, form);
      }
      const given = feedbackTyped(typed, locale);
      return feedback.give(
        head.id,
        caller,
        await readForm(GivenFeedbackForm, { ...given, version }),
      );
    },
  };
}

function Fields({ typed }: FieldsProps<null>): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <FeedbackFields typed={typed} />
      <details open={typed.text('ground') !== ''}>
        <summary>{t.instead}</summary>
        <Prose
          {...{ name: 'ground', label: t.ground, hint: t.groundHint, rows: 3 }}
          value={typed.text('ground')}
          optional
        />
      </details>
    </>
  );
}
