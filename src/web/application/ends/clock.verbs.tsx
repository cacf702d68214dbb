import type { VNode } from 'preact';
import { PauseForm } from '../../../hiring/verbs/ends/end.form';
import type { Pauses } from '../../../hiring/verbs/ends/pauses';
import { readForm } from '../../answering/answering';
import { useWords } from '../../page/reader';
import { Prose } from '../../parts/form';
import { words } from '../../words/words';
import { NOTHING, type FieldsProps, type Verb } from '../verb/verb';

const PAUSE = words({
  en: {
    title: (name: string) => `Stop the clock for ${name}`,
    button: 'Stop the clock',
    reason: 'What the candidate has to do',
    hint: 'The clock runs again when they answer, or by itself after some working days. Only what they were asked lately stops it.',
  },
  fi: {
    title: (name) => `Pysäytä kello: ${name}`,
    button: 'Pysäytä kello',
    reason: 'Mitä hakijan pitää tehdä',
    hint: 'Kello käy taas, kun hakija vastaa, tai itsestään muutaman työpäivän päästä. Sen pysäyttää vain se, mitä häneltä on äskettäin pyydetty.',
  },
  sv: {
    title: (name) => `Stoppa klockan för ${name}`,
    button: 'Stoppa klockan',
    reason: 'Vad kandidaten ska göra',
    hint: 'Klockan går igen när kandidaten svarar, eller av sig själv efter några arbetsdagar. Bara det som kandidaten nyligen ombetts om stoppar den.',
  },
});
const RESUME = words({
  en: {
    title: (name: string) => `Start the clock again for ${name}`,
    button: 'Start the clock',
    about: 'What was left of each promise’s time counts from now.',
  },
  fi: {
    title: (name) => `Käynnistä kello taas: ${name}`,
    button: 'Käynnistä kello',
    about: 'Kunkin lupauksen jäljellä ollut aika lasketaan tästä hetkestä.',
  },
  sv: {
    title: (name) => `Starta klockan igen för ${name}`,
    button: 'Starta klockan',
    about: 'Det som återstod av varje löftes tid räknas från nu.',
  },
});

/** The clock stands still while the candidate has to act. */
export function pauseVerb(pauses: Pauses): Verb<null> {
  return {
    ...{ name: 'pause', done: 'paused', hasPreview: false, words: PAUSE, look: NOTHING },
    fields: (props) => <PauseFields {...props} />,
    run: async ({ head, caller }, typed) => {
      const sent = { reason: typed.text('reason'), version: typed.version };
      return pauses.pause(head.id, caller, await readForm(PauseForm, sent));
    },
  };
}

/** The clock runs again. */
export function resumeVerb(pauses: Pauses): Verb<null> {
  return {
    ...{ name: 'resume', done: 'resumed', hasPreview: false, words: RESUME, look: NOTHING },
    fields: () => <ResumeFields />,
    run: ({ head, caller }, { version }) => pauses.resume(head.id, caller, { version }),
  };
}

function PauseFields({ typed }: FieldsProps<null>): VNode {
  const t = useWords(PAUSE);
  const value = typed.text('reason');
  return <Prose {...{ name: 'reason', label: t.reason, hint: t.hint, value }} rows={3} />;
}

function ResumeFields(): VNode {
  return <p>{useWords(RESUME).about}</p>;
}
