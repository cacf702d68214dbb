import type { Sentence } from '../../../hiring/status/sentence';
import { words } from '../../words/words';

/** A sentence's text before and after its date, and the one under it. */
interface Said {
  before: string;
  after?: string;
}
type Key =
  | `waiting_${'answer' | 'contact' | 'reply' | 'feedback'}`
  | `late_${'answer' | 'contact' | 'reply' | 'feedback'}`
  | Exclude<Sentence['kind'], 'waiting' | 'late'>;

/** The sentences: what stands before the date, and what after it. */
export const SENTENCES = words<Record<Key, Said>>({
  en: {
    waiting_answer: { before: 'You will have our answer by' },
    waiting_contact: { before: 'You will hear from us by' },
    waiting_reply: { before: 'You will have an answer to your question by' },
    waiting_feedback: { before: 'You will have your feedback by' },
    late_answer: {
      before: 'We promised you an answer by',
      after: 'and have not kept it. We are sorry.',
    },
    late_contact: {
      before: 'We promised to write to you by',
      after: 'and have not kept it. We are sorry.',
    },
    late_reply: {
      before: 'We promised to answer your question by',
      after: 'and have not kept it. We are sorry.',
    },
    late_feedback: {
      before: 'We promised you feedback by',
      after: 'and have not kept it. We are sorry.',
    },
    interview: { before: 'Your interview is on' },
    task: { before: 'We are waiting for your task by' },
    paused: { before: 'We are waiting to hear from you. Our time limit goes on when you answer.' },
    deciding: { before: 'We are deciding. No date has been promised.' },
    rejected: { before: 'We did not take your application further.' },
    closed: { before: 'The search has ended, and your application with it.' },
    withdrawn: { before: 'You have withdrawn your application.' },
    hired: { before: 'You were chosen. Congratulations.' },
  },
  fi: {
    waiting_answer: { before: 'Saat vastauksemme viimeistään' },
    waiting_contact: { before: 'Kuulet meistä viimeistään' },
    waiting_reply: { before: 'Saat vastauksen kysymykseesi viimeistään' },
    waiting_feedback: { before: 'Saat palautteesi viimeistään' },
    late_answer: {
      before: 'Lupasimme sinulle vastauksen viimeistään',
      after: 'emmekä ole pitäneet lupaustamme. Olemme pahoillamme.',
    },
    late_contact: {
      before: 'Lupasimme kirjoittaa sinulle viimeistään',
      after: 'emmekä ole pitäneet lupaustamme. Olemme pahoillamme.',
    },
    late_reply: {
      before: 'Lupasimme vastata kysymykseesi viimeistään',
      after: 'emmekä ole pitäneet lupaustamme. Olemme pahoillamme.',
    },
    late_feedback: {
      before: 'Lupasimme sinulle palautteen viimeistään',
      after: 'emmekä ole pitäneet lupaustamme. Olemme pahoillamme.',
    },
    interview: { before: 'Haastattelusi on' },
    task: { before: 'Odotamme tehtävääsi viimeistään' },
    paused: { before: 'Odotamme vastaustasi. Määräaikamme jatkuu, kun vastaat.' },
    deciding: { before: 'Teemme päätöstä. Päivää ei ole luvattu.' },
    rejected: { before: 'Emme vieneet hakemustasi eteenpäin.' },
    closed: { before: 'Haku on päättynyt, ja hakemuksesi sen mukana.' },
    withdrawn: { before: 'Olet perunut hakemuksesi.' },
    hired: { before: 'Sinut valittiin. Onneksi olkoon.' },
  },
  sv: {
    waiting_answer: { before: 'Du får vårt svar senast' },
    waiting_contact: { before: 'Du hör av oss senast' },
    waiting_reply: { before: 'Du får svar på din fråga senast' },
    waiting_feedback: { before: 'Du får din återkoppling senast' },
    late_answer: {
      before: 'Vi lovade dig ett svar senast',
      after: 'och har inte hållit löftet. Vi är ledsna.',
    },
    late_contact: {
      before: 'Vi lovade att skriva till dig senast',
      after: 'och har inte hållit löftet. Vi är ledsna.',
    },
    late_reply: {
      before: 'Vi lovade att svara på din fråga senast',
      after: 'och har inte hållit löftet. Vi är ledsna.',
    },
    late_feedback: {
      before: 'Vi lovade dig återkoppling senast',
      after: 'och har inte hållit löftet. Vi är ledsna.',
    },
    interview: { before: 'Din intervju är' },
    task: { before: 'Vi väntar på din uppgift senast' },
    paused: { before: 'Vi väntar på svar från dig. Vår tidsfrist går vidare när du svarar.' },
    deciding: { before: 'Vi fattar beslut. Inget datum har utlovats.' },
    rejected: { before: 'Vi gick inte vidare med din ansökan.' },
    closed: { before: 'Rekryteringen har avslutats, och din ansökan med den.' },
    withdrawn: { before: 'Du har tagit tillbaka din ansökan.' },
    hired: { before: 'Du blev vald. Grattis.' },
  },
});

/** Everything else on the page. */
export const WORDS = words({
  en: {
    answers: '{name} answers for your application.',
    answersBy: '{name} will answer by',
    owesDate: '{name} answers for this and owes you a new date.',
    ask: 'Ask a question',
    feedback: 'Ask for feedback',
    withdraw: 'Withdraw your application',
    rate: 'Say how this has been for you',
    data: 'My data',
    can: 'What you can do',
    history: 'What has happened',
    now: 'Now',
    others: 'Your other applications',
    erasure: 'You asked us to delete your data. HR answers you by {date} at the latest.',
  },
  fi: {
    answers: 'Hakemuksestasi vastaa {name}.',
    answersBy: '{name} vastaa viimeistään',
    owesDate: 'Tästä vastaa {name}, joka kertoo sinulle uuden päivän.',
    ask: 'Esitä kysymys',
    feedback: 'Pyydä palautetta',
    withdraw: 'Peru hakemuksesi',
    rate: 'Kerro kokemuksestasi',
    data: 'Omat tiedot',
    can: 'Mitä voit tehdä',
    history: 'Mitä on tapahtunut',
    now: 'Nyt',
    others: 'Muut hakemuksesi',
    erasure: 'Pyysit meitä poistamaan tietosi. HR vastaa sinulle viimeistään {date}.',
  },
  sv: {
    answers: '{name} svarar för din ansökan.',
    answersBy: '{name} svarar senast',
    owesDate: '{name} svarar för detta och är skyldig dig ett nytt datum.',
    ask: 'Ställ en fråga',
    feedback: 'Be om återkoppling',
    withdraw: 'Ta tillbaka din ansökan',
    rate: 'Berätta hur det har varit för dig',
    data: 'Mina uppgifter',
    can: 'Det här kan du göra',
    history: 'Vad som har hänt',
    now: 'Nu',
    others: 'Dina andra ansökningar',
    erasure: 'Du bad oss radera dina uppgifter. HR svarar dig senast {date}.',
  },
});
