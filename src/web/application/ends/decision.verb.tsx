import type { VNode } from 'preact';
import { DecisionForm, OUTCOMES } from '../../../hiring/verbs/decision.form';
import type { WaitingRejections } from '../../../hiring/commitments/waiting-rejections.repository';
import { InputError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { Decisions } from '../../../hiring/verbs/decisions';
import { readForm } from '../../answering/answering';
import { useWords } from '../../page/reader';
import { Moment } from '../../parts/due';
import { Choice, Field, Prose } from '../../parts/form';
import { feedbackTyped } from '../parts/feedback-typed';
import { FeedbackFields } from '../parts/feedback-fields';
import type { Typed } from '../verb/typed';
import type { FieldsProps, Verb } from '../verb/verb';
import { DECISION_WORDS as WORDS } from './decision.words';

interface Look {
  /** Until when a rejection waits that is decided already; null for none. */
  until: Instant | null;
}

/** Who is offered the job, and who is not taken further; with feedback, or the ground on which there is none. */
export function decisionVerb(decisions: Decisions, rejections: WaitingRejections): Verb<Look> {
  return {
    ...{ name: 'decision', done: 'decided', hasPreview: true, words: WORDS },
    look: async ({ head: { id }, reader: { now } }) => {
      const until = (await rejections.of([id], now)).get(id) ?? null;
      return { look: { until }, isIdle: until !== null };
    },
    fields: (props) => <Fields {...props} />,
    run: async ({ head, caller, reader: { zone, locale } }, typed) => {
      const form = await readForm(DecisionForm, {
        ...{ outcome: typed.text('outcome'), reason: typed.text('reason') },
        ...{ feedback: feedbackTyped(typed, locale), feedbackDeclined: typed.text('declined') },
        ...{ message: wordsIn(typed), sendAfter: typed.time('sendAfter', zone) },
        version: typed.version,
      });
      try {
        return await decisions.decide(head.id, caller, form);
      } catch (error) {
        const isMissing = error instanceof InputError && error.code === 'feedback_needed';
        throw isMissing ? new InputError(WORDS[locale].needed, error.code) : error;
      }
    },
  };
}

function wordsIn(typed: Typed): object | undefined {
  const [subject, body] = [typed.text('subject'), typed.text('body')];
  if (subject === '' && body === '') return undefined;
  return { ...(subject === '' ? {} : { subject }), ...(body === '' ? {} : { body }) };
}

function Fields({ head, typed, look: { until } }: FieldsProps<Look>): VNode {
  const t = useWords(WORDS);
  if (until !== null) {
    return (
      <p class="banner" role="status">
        {t.decided} <Moment at={until} />. <a href={`/applications/${head.id}/undo`}>{t.undo}</a>
      </p>
    );
  }
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
