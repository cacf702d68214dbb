import { words } from '../words/words';

export const VOICE_WORDS = words({
  en: {
    title: 'What candidates say',
    about: (days: string) =>
      `Answers given ${days} to one question after the end: “Whatever the outcome: how well did we treat you?”, from 0 to 10. Each counts for who answered for the application. They are shown five at a time, so that nobody can be recognised, and nobody is named.`,
    bias: 'Only those are asked who were told how it ended. Who never heard from us is not in it.',
    narrowed:
      'For one job, department, rule or stage answers are not shown: who gave them could be guessed.',
    few: 'No five answers together in this period. They are shown five at a time.',
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
      `Vastaukset (${days}) yhteen kysymykseen haun jälkeen: ”Lopputuloksesta riippumatta: kuinka hyvin kohtelimme sinua?”, asteikolla 0–10. Vastaus luetaan sille, joka vastasi hakemuksesta. Vastaukset näytetään viiden ryhmissä, jottei ketään voi tunnistaa, eikä ketään nimetä.`,
    bias: 'Kysymme vain niiltä, joille lopputulos on kerrottu. Ne, jotka eivät kuulleet meistä, eivät ole mukana.',
    narrowed:
      'Yhden tehtävän, osaston, säännön tai vaiheen vastauksia ei näytetä: vastaajat voisi arvata.',
    few: 'Tällä jaksolla ei ole viittä vastausta yhdessä. Vastaukset näytetään viiden ryhmissä.',
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
      `Svar (${days}) på en fråga efteråt: ”Oavsett hur det gick: hur väl bemötte vi dig?”, från 0 till 10. Svaret räknas för den som svarade för ansökan. De visas fem i taget så att ingen kan kännas igen, och ingen nämns vid namn.`,
    bias: 'Vi frågar bara dem som har fått veta hur det gick. De som aldrig hörde av oss är inte med.',
    narrowed:
      'För en tjänst, avdelning, regel eller ett steg visas inga svar: det gick att gissa vem som gav dem.',
    few: 'Inga fem svar tillsammans under perioden. De visas fem i taget.',
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
