import type { VNode } from 'preact';
import type {
  ApplicationPageView,
  OwedView,
} from '../../../hiring/applications/page/application-page.view';
import { inDialog } from '../../parts/dialog';
import { Due } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';
import { ruleName } from '../../words/rules';
import { words } from '../../words/words';

const WORDS = words({
  en: {
    title: 'Owed now',
    nothing: 'Nothing is owed on this application.',
    owes: (name: string) => `${name} owes it`,
    steps: {
      message: 'Send update',
      reply: 'Reply',
      feedback: 'Write feedback',
      decision: 'Decide',
      call: 'Log a call',
    },
    newDate: 'New date',
    evidence: 'Evidence',
  },
  fi: {
    title: 'Velkaa nyt',
    nothing: 'Tästä hakemuksesta ei ole mitään velkaa.',
    owes: (name) => `${name} on velkaa`,
    steps: {
      message: 'Lähetä tilannetieto',
      reply: 'Vastaa',
      feedback: 'Kirjoita palaute',
      decision: 'Päätä',
      call: 'Kirjaa puhelu',
    },
    newDate: 'Uusi päivä',
    evidence: 'Näyttö',
  },
  sv: {
    title: 'Lovat nu',
    nothing: 'Inget är lovat om den här ansökan.',
    owes: (name) => `${name} är skyldig det`,
    steps: {
      message: 'Skicka lägesrapport',
      reply: 'Svara',
      feedback: 'Skriv återkoppling',
      decision: 'Besluta',
      call: 'Anteckna ett samtal',
    },
    newDate: 'Nytt datum',
    evidence: 'Underlag',
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
  const { id, rule, title, dueAt, state, pauseReason, owner, isPromise, words: said, step } = owed;
  const path = `/applications/${application}`;
  const asked = step.purpose === undefined ? '' : `?purpose=${step.purpose}`;
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
        <a
          class={isFirst ? 'button primary' : 'button'}
          {...inDialog(`${path}/${step.verb}${asked}`)}
        >
          {t.steps[step.verb]}
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
