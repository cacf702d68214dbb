import type { VNode } from 'preact';
import type {
  ExplainedPromise,
  ShownExplanation,
} from '../../../hiring/explanations/explanation.view';
import { LONGEST } from '../../../hiring/explanations/explanation.form';
import { DoneNote } from '../../parts/done-note';
import { Moment } from '../../parts/due';
import { Actions, Form, Problem, Prose } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { ruleName } from '../../words/rules';
import { EXPLANATION_WORDS } from './explanation.words';

/** What the page of an explanation shows. */
export interface ExplanationShown {
  promise: ExplainedPromise;
  /** What was typed, when it could not be saved. */
  typed: string | null;
  problem: string | null;
  once: string;
  done: unknown;
}

/** Why a promise broke, in the words of whoever is charged with it. */
export function explanationPage(frame: Frame, shown: ExplanationShown): string {
  const { title } = EXPLANATION_WORDS[frame.reader.locale];
  return staffPage(frame, { title, place: 'report' }, <Page shown={shown} />);
}

function Page({ shown }: { shown: ExplanationShown }): VNode {
  const t = useWords(EXPLANATION_WORDS);
  const { promise, typed, problem, once, done } = shown;
  const [last, ...before] = promise.versions;
  return (
    <div class="explanation">
      <DoneNote code={done} words={t.done} />
      <Problem text={problem} />
      <About promise={promise} />
      {last === undefined ? null : (
        <>
          <h2>{t.said}</h2>
          <Said one={last} />
        </>
      )}
      {promise.mayWrite ? (
        <Form
          action={`/report/explanations/${promise.commitment}`}
          once={once}
          version={last?.version ?? 0}
        >
          <Prose
            {...{ name: 'words', label: t.label, hint: t.hint, rows: 6, maxLength: LONGEST }}
            value={typed ?? last?.words ?? ''}
          />
          <Actions>
            <button class="primary">{t.save}</button>
          </Actions>
        </Form>
      ) : (
        <p class="quiet">{last === undefined ? `${t.nothing} ${t.only}` : t.only}</p>
      )}
      {before.length === 0 ? null : (
        <details class="definitions">
          <summary>{t.before}</summary>
          {before.map((one) => (
            <Said key={one.version} one={one} />
          ))}
        </details>
      )}
    </div>
  );
}

function About({ promise }: { promise: ExplainedPromise }): VNode {
  const t = useWords(EXPLANATION_WORDS);
  const { locale } = useReader();
  const { commitment, rule, title, job, application, dueAt, chargedTo } = promise;
  return (
    <dl>
      <dt>{t.promise}</dt>
      <dd>
        {ruleName(rule, title, locale)}
        {application === null ? null : (
          <>
            {' '}
            · <a href={`/applications/${application.id}/promises/${commitment}`}>{t.evidence}</a>
          </>
        )}
      </dd>
      <dt>{t.candidate}</dt>
      <dd dir="auto">
        {application === null ? (
          <span class="quiet">{t.unseen}</span>
        ) : (
          <a href={`/applications/${application.id}`}>{application.candidate}</a>
        )}
      </dd>
      <dt>{t.job}</dt>
      <dd dir="auto">{job}</dd>
      <dt>{t.due}</dt>
      <dd>
        <Moment at={dueAt} />
      </dd>
      {chargedTo === null ? null : (
        <>
          <dt>{t.charged}</dt>
          <dd dir="auto">{chargedTo.name}</dd>
        </>
      )}
    </dl>
  );
}

function Said({ one: { words, by, at } }: { one: ShownExplanation }): VNode {
  const t = useWords(EXPLANATION_WORDS);
  return (
    <figure class="said">
      {words === null ? (
        <p class="quiet">{t.erased}</p>
      ) : (
        <blockquote>
          <p dir="auto">{words}</p>
        </blockquote>
      )}
      <figcaption class="quiet">
        {by === null ? null : (
          <>
            <bdi>{by.name}</bdi>,{' '}
          </>
        )}
        <Moment at={at} />
      </figcaption>
    </figure>
  );
}
