import type { VNode } from 'preact';
import type { Step, StatusView } from '../../../hiring/status/status.view';
import { Moment } from '../../parts/due';
import { useWords } from '../../page/reader';
import { Filled, Name } from '../filled';
import { FullMoment } from '../../parts/full-moment';
import { STEPS } from './steps.words';
import { WORDS } from './status.words';

/** What has happened, downwards to now. What is to come has no place here: nobody knows it. */
export function Steps({ status }: { status: StatusView }): VNode {
  const t = useWords(WORDS);
  const names = useWords(STEPS);
  return (
    <section>
      <h2>{t.history}</h2>
      <ol class="steps">
        {status.steps.map((step, i) => (
          <Happened key={i} step={step} status={status} />
        ))}
        <li aria-current="step">
          <p class="when">{t.now}</p>
          <p>{names.now[status.sentence.kind]}</p>
        </li>
      </ol>
    </section>
  );
}

function Happened({ step, status }: { step: Step; status: StatusView }): VNode {
  const t = useWords(STEPS);
  return (
    <li>
      <p class="when">
        <Moment at={step.at} />
      </p>
      <p>{titleOf(step, t)}</p>
      {step.due === null ? null : (
        <p>
          {step.kind === 'interview' || step.kind === 'moved' ? null : `${t.by} `}
          <FullMoment at={step.due} />
        </p>
      )}
      {step.words === null ? null : (
        <blockquote class="own-words" dir="auto">
          {step.words}
        </blockquote>
      )}
      <State step={step} status={status} />
      {step.mail === null ? null : (
        <details>
          <summary>{t.read}</summary>
          <p dir="auto">
            <strong>{step.mail.subject}</strong>
          </p>
          <pre dir="auto">{step.mail.text}</pre>
        </details>
      )}
    </li>
  );
}

function State({ step, status }: { step: Step; status: StatusView }): VNode | null {
  const t = useWords(STEPS);
  const { kind, state, id } = step;
  const path = `/my/${status.id}`;
  const said =
    state === null ? null : (
      <p class="quiet">
        <Filled text={t.states[state]} parts={{ name: <Name of={status.answerer} /> }} />
      </p>
    );
  if (kind === 'asked' && state === 'waived') {
    return (
      <form method="post" action={`${path}/questions/${id!}`}>
        {said}
        <p class="actions">
          <button>{t.needs}</button>
        </p>
      </form>
    );
  }
  if (kind !== 'call' || state !== null) return said;
  return (
    <p class="actions">
      <a class="button" href={`${path}/calls/${id!}`}>
        {t.deny}
      </a>
    </p>
  );
}

function titleOf({ kind, purpose }: Step, t: (typeof STEPS)['en']): string {
  if (kind !== 'told') return t.steps[kind];
  return (purpose === null ? undefined : t.told[purpose]) ?? t.wrote;
}
