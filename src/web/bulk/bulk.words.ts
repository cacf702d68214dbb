import { words } from '../words/words';

/** What is done for several at once, as buttons say it. */
export const BULK_VERB_WORDS = words({
  en: { message: 'Send update', move: 'Move', decision: 'Decide', owner: 'Hand over' },
  fi: { message: 'Lähetä tilannetieto', move: 'Siirrä', decision: 'Päätä', owner: 'Luovuta' },
  sv: { message: 'Skicka besked', move: 'Flytta', decision: 'Besluta', owner: 'Lämna över' },
});
