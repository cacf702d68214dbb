import type { Detail } from '../../reports/fairness/case';
import { words } from '../words/words';

interface CasesWords {
  back: string;
  csv: string;
  next: string;
  nothing: string;
  count: (n: number) => string;
  columns: Record<'when' | 'candidate' | 'job' | 'person' | 'what', string>;
  unseen: string;
  evidence: string;
  timeline: string;
  bothSides: string;
  /** What stands before a moment, a name or a share. */
  details: Record<Detail['code'], (more: string) => string>;
}

/** Words of the list behind a fact. */
export const CASES_WORDS = words<CasesWords>({
  en: {
    back: 'Back to the facts',
    csv: 'CSV',
    next: 'Next page',
    nothing: 'Nothing is counted here now.',
    count: (n) => (n === 1 ? '1 line' : `${n} lines`),
    columns: {
      ...{ when: 'When', candidate: 'Candidate', job: 'Job', person: 'Recruiter' },
      what: 'What',
    },
    unseen: 'not yours any more',
    evidence: 'Evidence',
    timeline: 'Timeline',
    bothSides: 'Both sides',
    details: {
      inside: () => 'inside another pause',
      unasked: () => 'nothing was asked of the candidate',
      spent: () => 'the clock ran again',
      to: (who) => `to ${who}`,
      used: (share) => `${share} of the time was over`,
      due: () => 'due',
      newDue: () => 'new date',
      moved: () => 'the old date ended',
      disputed: () => 'contested',
      upheld: () => 'HR agreed',
      dismissed: () => 'HR did not agree',
      waivedBy: (who) => `waived by ${who}`,
      contested: () => 'asked again',
      undone: () => 'undone',
    },
  },
  fi: {
    back: 'Takaisin tosiasioihin',
    csv: 'CSV',
    next: 'Seuraava sivu',
    nothing: 'Tässä ei ole nyt mitään.',
    count: (n) => (n === 1 ? '1 rivi' : `${n} riviä`),
    columns: {
      ...{ when: 'Milloin', candidate: 'Hakija', job: 'Työpaikka', person: 'Rekrytoija' },
      what: 'Mitä',
    },
    unseen: 'ei enää sinun',
    evidence: 'Näyttö',
    timeline: 'Aikajana',
    bothSides: 'Molemmat osapuolet',
    details: {
      inside: () => 'toisen tauon sisällä',
      unasked: () => 'hakijalta ei ollut pyydetty mitään',
      spent: () => 'kello käynnistyi',
      to: (who) => `uusi vastaaja ${who}`,
      used: (share) => `ajasta oli kulunut ${share}`,
      due: () => 'eräpäivä',
      newDue: () => 'uusi päivä',
      moved: () => 'vanha päivä päättyi',
      disputed: () => 'kiistetty',
      upheld: () => 'HR oli samaa mieltä',
      dismissed: () => 'HR oli eri mieltä',
      waivedBy: (who) => `vastausta vaille jätti ${who}`,
      contested: () => 'kysytty uudelleen',
      undone: () => 'peruttu',
    },
  },
  sv: {
    back: 'Tillbaka till fakta',
    csv: 'CSV',
    next: 'Nästa sida',
    nothing: 'Här finns inget just nu.',
    count: (n) => (n === 1 ? '1 rad' : `${n} rader`),
    columns: {
      ...{ when: 'När', candidate: 'Kandidat', job: 'Tjänst', person: 'Rekryterare' },
      what: 'Vad',
    },
    unseen: 'inte din längre',
    evidence: 'Underlag',
    timeline: 'Tidslinje',
    bothSides: 'Båda sidor',
    details: {
      inside: () => 'inne i en annan paus',
      unasked: () => 'inget hade begärts av kandidaten',
      spent: () => 'klockan gick igång',
      to: (who) => `till ${who}`,
      used: (share) => `${share} av tiden hade gått`,
      due: () => 'förfaller',
      newDue: () => 'nytt datum',
      moved: () => 'det gamla datumet slutade gälla',
      disputed: () => 'bestridd',
      upheld: () => 'HR höll med',
      dismissed: () => 'HR höll inte med',
      waivedBy: (who) => `besvaras inte, enligt ${who}`,
      contested: () => 'frågad på nytt',
      undone: () => 'ångrat',
    },
  },
});
