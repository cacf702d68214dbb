import type { StepKind } from '../../hiring/commitments/next-step';
import { words } from './words';

/** What the next step is called on its button. */
export const STEP_WORDS = words<Record<StepKind, string>>({
  en: {
    reply: 'Reply',
    feedback: 'Write feedback',
    decide: 'Decide',
    update: 'Send update',
    call: 'Log a call',
    undo: 'Undo',
  },
  fi: {
    reply: 'Vastaa',
    feedback: 'Kirjoita palaute',
    decide: 'Päätä',
    update: 'Lähetä tilannetieto',
    call: 'Kirjaa puhelu',
    undo: 'Peru',
  },
  sv: {
    reply: 'Svara',
    feedback: 'Skriv återkoppling',
    decide: 'Besluta',
    update: 'Skicka besked',
    call: 'Anteckna samtal',
    undo: 'Ångra',
  },
});
