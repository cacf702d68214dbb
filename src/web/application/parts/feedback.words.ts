import { words } from '../../words/words';

/** The words of the three fields of feedback. */
export const FEEDBACK_WORDS = words({
  en: {
    strengths: 'What was good',
    toImprove: 'What to work on',
    why: 'What decided the matter',
    missing: (names: string) => `Feedback needs all three fields; missing: ${names}.`,
  },
  fi: {
    strengths: 'Mikä oli hyvää',
    toImprove: 'Missä voi kehittyä',
    why: 'Mikä ratkaisi asian',
    missing: (names) => `Palautteeseen kuuluvat kaikki kolme kohtaa; puuttuu: ${names}.`,
  },
  sv: {
    strengths: 'Vad som var bra',
    toImprove: 'Vad som kan utvecklas',
    why: 'Vad som avgjorde saken',
    missing: (names) => `Återkoppling kräver alla tre fälten; saknas: ${names}.`,
  },
});
