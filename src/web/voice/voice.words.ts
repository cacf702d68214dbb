import { words } from '../words/words';

export const VOICE_WORDS = words({
  en: {
    title: 'What candidates say',
    about: (days: string) =>
      `Answers given ${days} to one question after the end: “Whatever the outcome: how well did we treat you?”, from 0 to 10. Each counts for who answered for the application. Nothing is shown of fewer than five, and nobody is named.`,
    bias: 'Only those are asked who were told how it ended. Who never heard from us is not in it.',
    narrowed:
      'For one job, department, rule or stage answers are not shown: who gave them could be guessed.',
    few: 'Fewer than five answers so far. They are shown when there are five.',
    all: 'All',
    columns: {
      who: 'Answered for them',
      answers: 'Answers',
      mean: 'Mean',
      low: '0–6',
      middle: '7–8',
      high: '9–10',
      rate: 'On time',
    },
    said: (name: string) => `In their words: ${name}`,
    order: 'In the order of the alphabet.',
    report: 'Report',
  },
  fi: {
    title: 'Mitä hakijat sanovat',
    about: (days: string) =>
      `Vastaukset (${days}) yhteen kysymykseen haun jälkeen: ”Lopputuloksesta riippumatta: kuinka hyvin kohtelimme sinua?”, asteikolla 0–10. Vastaus luetaan sille, joka vastasi hakemuksesta. Alle viittä vastausta ei näytetä, eikä ketään nimetä.`,
    bias: 'Kysymme vain niiltä, joille lopputulos on kerrottu. Ne, jotka eivät kuulleet meistä, eivät ole mukana.',
    narrowed:
      'Yhden tehtävän, osaston, säännön tai vaiheen vastauksia ei näytetä: vastaajat voisi arvata.',
    few: 'Vastauksia on toistaiseksi alle viisi. Ne näytetään, kun niitä on viisi.',
    all: 'Kaikki',
    columns: {
      who: 'Vastasi hakemuksesta',
      answers: 'Vastauksia',
      mean: 'Keskiarvo',
      low: '0–6',
      middle: '7–8',
      high: '9–10',
      rate: 'Ajallaan',
    },
    said: (name: string) => `Omin sanoin: ${name}`,
    order: 'Aakkosjärjestyksessä.',
    report: 'Raportti',
  },
  sv: {
    title: 'Vad kandidaterna säger',
    about: (days: string) =>
      `Svar (${days}) på en fråga efteråt: ”Oavsett hur det gick: hur väl bemötte vi dig?”, från 0 till 10. Svaret räknas för den som svarade för ansökan. Färre än fem svar visas inte, och ingen nämns vid namn.`,
    bias: 'Vi frågar bara dem som har fått veta hur det gick. De som aldrig hörde av oss är inte med.',
    narrowed:
      'För en tjänst, avdelning, regel eller ett steg visas inga svar: det gick att gissa vem som gav dem.',
    few: 'Hittills färre än fem svar. De visas när de är fem.',
    all: 'Alla',
    columns: {
      who: 'Svarade för dem',
      answers: 'Svar',
      mean: 'Medel',
      low: '0–6',
      middle: '7–8',
      high: '9–10',
      rate: 'I tid',
    },
    said: (name: string) => `Med egna ord: ${name}`,
    order: 'I bokstavsordning.',
    report: 'Rapport',
  },
});
