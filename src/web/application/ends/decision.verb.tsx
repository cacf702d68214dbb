import type { VNode } from 'preact';
import { DecisionForm, OUTCOMES } from '../../../hiring/verbs/decision.form';
import type { Decisions } from '../../../hiring/verbs/decisions';
import { readForm } from '../../page/answering';
import { useWords } from '../../page/reader';
import { Choice, Field, Prose } from '../../parts/form';
import { FeedbackFields } from '../parts/feedback-fields';
import type { Typed } from '../verb/typed';
import { NOTHING, type FieldsProps, type Verb } from '../verb/verb';
import { DECISION_WORDS as WORDS } from './decision.words';

/** Who is offered the job, and who is not taken further; with feedback, or the ground on which there is none. */
export function decisionVerb(decisions: Decisions): Verb<null> {
  return {
    ...{ name: 'decision', done: 'decided', hasPreview: true, words: WORDS, look: NOTHING },
    fields: (props) => <Fields {...props} />,
    run: async ({ head, caller, reader: { zone } }, typed) => {
      const form = await readForm(DecisionForm, {
        ...{ outcome: typed.text('outcome'), reason: typed.text('reason') },
        ...{ feedback: feedbackIn(typed), feedbackDeclined: typed.text('declined') },
        ...{ message: wordsIn(typed), sendAfter: typed.time('sendAfter', zone) },
        version: typed.version,
      });
      return decisions.decide(head.id, caller, form);
    },
  };
}

function feedbackIn(typed: Typed): object | undefined {
  const [strengths, toImprove, reason] = ['strengths', 'toImprove', 'why'].map((name) =>
    typed.text(name),
  );
  const isGiven = [strengths, toImprove, reason].some((text) => text !== '');
  return isGiven ? { strengths, toImprove, reason } : undefined;
}

function wordsIn(typed: Typed): object | undefined {
  const [subject, body] = [typed.text('subject'), typed.text('body')];
  if (subject === '' && body === '') return undefined;
  return { ...(subject === '' ? {} : { subject }), ...(body === '' ? {} : { body }) };
}

function Fields({ typed }: FieldsProps<null>): VNode {
  const t = useWords(WORDS);
  const own = [typed.text('subject'), typed.text('body'), typed.text('sendAfter')];
  return (
    <>
      <Choice
        name="outcome"
        label={t.outcome}
        value={typed.text('outcome')}
        options={OUTCOMES.map((value) => ({ value, label: t.outcomes[value] }))}
      />
      <p class="quiet">{t.waits}</p>
      <Prose
        {...{ name: 'reason', label: t.reason, hint: t.reasonHint, rows: 3 }}
        value={typed.text('reason')}
      />
      <fieldset>
        <legend>{t.feedback}</legend>
        <small>{t.feedbackHint}</small>
        <FeedbackFields typed={typed} />
        <Prose
          {...{ name: 'declined', label: t.declined, hint: t.declinedHint, rows: 2 }}
          value={typed.text('declined')}
          optional
        />
      </fieldset>
      <details open={own.some((text) => text !== '')}>
        <summary>{t.own}</summary>
        <Field
          {...{ name: 'subject', label: t.subject, value: typed.text('subject') }}
          maxLength={200}
          optional
        />
        <Prose name="body" label={t.body} value={typed.text('body')} optional />
        <Field
          {...{ name: 'sendAfter', label: t.later, value: typed.text('sendAfter') }}
          type="datetime-local"
          optional
        />
      </details>
    </>
  );
}
