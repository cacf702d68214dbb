import { words } from '../../mail/locale';
import type { More } from '../columns/more-columns';

interface MoreWords {
  title: string;
  columns: Record<More, string>;
}

/** Words of the figures that the first table has no room for. */
export const MORE_WORDS = words<MoreWords>({
  en: {
    title: 'More figures',
    columns: {
      ...{ rescheduled: 'Moved', released: 'Released', p90: '90 % within' },
      ...{ automated: 'Automated', selfReported: 'Self-reported', handedLate: 'After hand-over' },
      ...{ colleague: 'Waiting for colleagues', feedbackAsked: 'Feedback asked for' },
      ...{ feedbackGiven: 'Feedback given', feedbackDeclined: 'Feedback declined' },
      leftSilent: 'Left silent',
    },
  },
  fi: {
    title: 'Lisää lukuja',
    columns: {
      ...{ rescheduled: 'Siirretty', released: 'Rauennut', p90: '90 % ajassa' },
      ...{ automated: 'Automaatin osuus', selfReported: 'Itse ilmoitettu' },
      ...{ handedLate: 'Siirtäjän rikkomat', colleague: 'Kollegan odotus' },
      ...{ feedbackAsked: 'Palautetta pyydetty', feedbackGiven: 'Palaute annettu' },
      ...{ feedbackDeclined: 'Palaute evätty', leftSilent: 'Jäi vaille tietoa' },
    },
  },
  sv: {
    title: 'Fler siffror',
    columns: {
      ...{ rescheduled: 'Flyttade', released: 'Bortfallna', p90: '90 % inom' },
      ...{ automated: 'Andel av maskin', selfReported: 'Egen uppgift' },
      ...{ handedLate: 'Brutna efter byte', colleague: 'Väntan på kollegor' },
      ...{ feedbackAsked: 'Respons begärd', feedbackGiven: 'Respons given' },
      ...{ feedbackDeclined: 'Respons avböjd', leftSilent: 'Lämnade utan besked' },
    },
  },
});
