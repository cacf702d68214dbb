import type { VNode } from 'preact';
import type { RequestView } from '../../../hiring/verbs/requests/request.view';
import { REQUEST_CHOICES } from '../../../store/entities/hiring/colleague-request.entity';
import { useWords } from '../../page/reader';
import { Actions, Form, Problem, Prose } from '../../parts/form';
import { REQUEST_WORDS } from './request.words';

const LONGEST = 20_000;
const LONGEST_PART = 10_000;

/** What a colleague typed into the form. */
export type TypedAnswer = Record<'answer' | 'choice' | 'strengths' | 'toImprove', string>;

/** What is shown behind the link of a request. */
export interface RequestShown {
  secret: string;
  request: RequestView;
  typed: TypedAnswer;
  /** Why the answer was not taken, by its code in the API; null at first. */
  problem: string | null;
}

/** What was asked for: words, one of three and why, or what was good and what was not. */
export function AnswerFields({ path, shown }: { path: string; shown: RequestShown }): VNode {
  const t = useWords(REQUEST_WORDS);
  const { request, typed, problem } = shown;
  const { wants } = request;
  const told: Record<string, string> = {
    ...{ no_choice: t.noChoice, no_answer: t.noWords },
    ...{ no_day: t.noDay, too_many_requests: t.tooMany },
  };
  const words = wants === 'answer' ? t.answer : wants === 'decision' ? t.why : t.more;
  return (
    <>
      <Problem text={problem === null ? null : (told[problem] ?? t.invalid)} />
      <Form action={path}>
        {wants === 'decision' ? (
          <fieldset>
            <legend>{t.decision}</legend>
            {REQUEST_CHOICES.map((value) => (
              <p class="tick" key={value}>
                <label>
                  <input
                    {...{ type: 'radio', name: 'choice', value, required: true }}
                    checked={typed.choice === value}
                  />{' '}
                  <span>{t.choices[value]}</span>
                </label>
              </p>
            ))}
          </fieldset>
        ) : null}
        {wants === 'feedback'
          ? (['strengths', 'toImprove'] as const).map((name) => (
              <Prose
                key={name}
                {...{ name, label: t[name], value: typed[name], rows: 4 }}
                {...{ maxLength: LONGEST_PART, optional: true }}
              />
            ))
          : null}
        <Prose
          {...{ name: 'answer', label: words, value: typed.answer, maxLength: LONGEST }}
          {...{ rows: wants === 'answer' ? 8 : 3, optional: wants !== 'answer' }}
        />
        <Actions>
          <button class="primary">{t.send}</button>
        </Actions>
      </Form>
    </>
  );
}
