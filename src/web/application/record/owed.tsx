import type { VNode } from 'preact';
import type {
  ApplicationPageView,
  OwedView,
} from '../../../hiring/applications/page/application-page.view';
import { inDialog } from '../../parts/dialog';
import { Due, Moment } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';
import { ruleName } from '../../words/rules';
import { STEP_WORDS } from '../../words/steps';
import { words } from '../../words/words';

const WORDS = words({
  en: {
    title: 'Owed now',
    nothing: 'Nothing is owed on this application.',
    owes: (name: string) => `${name} owes it`,
    newDate: 'New date',
    evidence: 'Evidence',
    waits: 'The mail waits until',
  },
  fi: {
    title: 'Luvattu nyt',
    nothing: 'Tästä hakemuksesta ei ole mitään luvattuna.',
    owes: (name) => `${name} on luvannut`,
    newDate: 'Uusi päivä',
    evidence: 'Näyttö',
    waits: 'Viesti odottaa, lähtee',
  },
  sv: {
    title: 'Lovat nu',
    nothing: 'Inget är lovat om den här ansökan.',
    owes: (name) => `${name} är skyldig det`,
    newDate: 'Nytt datum',
    evidence: 'Underlag',
    waits: 'Brevet väntar till',
  },
});

/** What is owed now, the first that is due first, each with its next step. */
export function Owed({ view: { head, owed } }: { view: ApplicationPageView }): VNode {
  const t = useWords(WORDS);
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">
        {t.title} {owed.length === 0 ? null : <span class="quiet">{owed.length}</span>}
      </h2>
      {owed.length === 0 ? <p class="empty">{t.nothing}</p> : null}
      <ul class="owed">
        {owed.map((one, i) => (
          <Row key={one.id} application={head.id} owed={one} isFirst={i === 0} />
        ))}
      </ul>
    </section>
  );
}

function Row({
  application,
  owed,
  isFirst,
}: {
  application: string;
  owed: OwedView;
  isFirst: boolean;
}): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const steps = useWords(STEP_WORDS);
  const { id, rule, title, dueAt, state, pauseReason, owner, isPromise, words: said, step } = owed;
  const path = `/applications/${application}`;
  return (
    <li>
      <p class="what">
        <b>{ruleName(rule, title, locale)}</b> <span class="quiet">· {t.owes(owner)}</span>
      </p>
      <Due at={dueAt} state={state} why={pauseReason} />
      {said === null ? null : (
        <blockquote dir="auto" class="said">
          {said}
        </blockquote>
      )}
      <p class="actions">
        {step.until === undefined ? null : (
          <span>
            {t.waits} <Moment at={step.until} />
          </span>
        )}
        <a
          class={step.kind === 'undo' ? 'plain' : isFirst ? 'button primary' : 'button'}
          {...inDialog(step.path)}
        >
          {steps[step.kind]}
        </a>
        {isPromise ? (
          <a class="button" {...inDialog(`${path}/reschedule?about=${id}`)}>
            {t.newDate}
          </a>
        ) : null}
        <a class="plain" {...inDialog(`${path}/promises/${id}`)}>
          {t.evidence}
        </a>
      </p>
    </li>
  );
}
