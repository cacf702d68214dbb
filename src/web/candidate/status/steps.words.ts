import type { Sentence } from '../../../hiring/status/sentence';
import type { Step } from '../../../hiring/status/status.view';
import type { Purpose } from '../../../sla/policy/purpose';
import { words } from '../../words/words';

interface StepWords {
  steps: Record<Exclude<Step['kind'], 'told'>, string>;
  told: Partial<Record<Purpose, string>>;
  wrote: string;
  by: string;
  read: string;
  states: Record<NonNullable<Step['state']>, string>;
  needs: string;
  deny: string;
  now: Record<Sentence['kind'], string>;
}

/** What steps are called. */
export const STEPS = words<StepWords>({
  en: {
    steps: {
      received: 'We received your application',
      call: 'We noted a call or a meeting with you',
      asked: 'You asked',
      said: 'You wrote',
      interview: 'We agreed on an interview',
      held: 'Interview',
      cancelled: 'The interview did not take place',
      promise: 'We gave you a date',
      feedback_asked: 'You asked for feedback',
      handover: 'Somebody else answers now',
      withdrawn: 'You withdrew your application',
      reopened: 'Your application was taken up again',
    },
    told: {
      rejection: 'We told you our decision',
      outcome: 'We told you how the search ended',
      offer: 'We made you an offer',
      invitation: 'We invited you',
      feedback: 'We gave you feedback',
      feedback_declined: 'We answered your request for feedback',
      reply: 'We answered your question',
      reserve: 'You are on our reserve list',
      handover: 'Somebody else answers now',
      apology: 'We apologised for being late',
    },
    wrote: 'We wrote to you',
    by: 'You hear from us by',
    read: 'Read the message',
    states: {
      open: 'Not answered yet.',
      answered: 'Answered.',
      waived: '{name} noted that this needs no answer.',
      disputed: 'You told us that this did not happen. HR looks into it.',
      upheld: 'You were right: this does not count.',
      dismissed: 'HR looked into it and found that it took place.',
    },
    needs: 'It does need one',
    deny: 'This did not happen',
    now: {
      late: 'You are waiting for us',
      interview: 'Your interview is ahead',
      task: 'It is your turn',
      paused: 'It is your turn',
      waiting: 'You hear from us next',
      deciding: 'We are deciding',
      rejected: 'Your application has ended',
      closed: 'Your application has ended',
      withdrawn: 'Your application has ended',
      hired: 'You were chosen',
    },
  },
  fi: {
    steps: {
      received: 'Saimme hakemuksesi',
      call: 'Kirjasimme puhelun tai tapaamisen kanssasi',
      asked: 'Kysyit',
      said: 'Kirjoitit',
      interview: 'Sovimme haastattelun',
      held: 'Haastattelu',
      cancelled: 'Haastattelua ei pidetty',
      promise: 'Annoimme sinulle päivän',
      feedback_asked: 'Pyysit palautetta',
      handover: 'Vastaaja vaihtui',
      withdrawn: 'Peruit hakemuksesi',
      reopened: 'Hakemuksesi otettiin uudelleen käsittelyyn',
    },
    told: {
      rejection: 'Kerroimme päätöksemme',
      outcome: 'Kerroimme, miten haku päättyi',
      offer: 'Teimme sinulle tarjouksen',
      invitation: 'Kutsuimme sinut',
      feedback: 'Annoimme sinulle palautetta',
      feedback_declined: 'Vastasimme palautepyyntöösi',
      reply: 'Vastasimme kysymykseesi',
      reserve: 'Olet varasijalla',
      handover: 'Vastaaja vaihtui',
      apology: 'Pahoittelimme viivästystä',
    },
    wrote: 'Kirjoitimme sinulle',
    by: 'Kuulet meistä viimeistään',
    read: 'Lue viesti',
    states: {
      open: 'Ei vielä vastattu.',
      answered: 'Vastattu.',
      waived: '{name} on merkinnyt, ettei tähän tarvita vastausta.',
      disputed: 'Kerroit, ettei tätä tapahtunut. HR selvittää asiaa.',
      upheld: 'Olit oikeassa: tätä ei lasketa.',
      dismissed: 'HR selvitti asian ja totesi, että tämä tapahtui.',
    },
    needs: 'Kyllä tarvitaan',
    deny: 'Tätä ei tapahtunut',
    now: {
      late: 'Odotat meitä',
      interview: 'Haastattelusi on edessä',
      task: 'On sinun vuorosi',
      paused: 'On sinun vuorosi',
      waiting: 'Seuraavaksi kuulet meistä',
      deciding: 'Teemme päätöstä',
      rejected: 'Hakemuksesi käsittely on päättynyt',
      closed: 'Hakemuksesi käsittely on päättynyt',
      withdrawn: 'Hakemuksesi käsittely on päättynyt',
      hired: 'Sinut valittiin',
    },
  },
  sv: {
    steps: {
      received: 'Vi tog emot din ansökan',
      call: 'Vi antecknade ett samtal eller ett möte med dig',
      asked: 'Du frågade',
      said: 'Du skrev',
      interview: 'Vi kom överens om en intervju',
      held: 'Intervju',
      cancelled: 'Intervjun blev inte av',
      promise: 'Vi gav dig ett datum',
      feedback_asked: 'Du bad om återkoppling',
      handover: 'En annan person svarar nu',
      withdrawn: 'Du tog tillbaka din ansökan',
      reopened: 'Din ansökan togs upp igen',
    },
    told: {
      rejection: 'Vi meddelade vårt beslut',
      outcome: 'Vi berättade hur rekryteringen slutade',
      offer: 'Vi gav dig ett erbjudande',
      invitation: 'Vi bjöd in dig',
      feedback: 'Vi gav dig återkoppling',
      feedback_declined: 'Vi svarade om din återkoppling',
      reply: 'Vi svarade på din fråga',
      reserve: 'Du står på reservplats',
      handover: 'En annan person svarar nu',
      apology: 'Vi bad om ursäkt för dröjsmålet',
    },
    wrote: 'Vi skrev till dig',
    by: 'Du hör av oss senast',
    read: 'Läs meddelandet',
    states: {
      open: 'Inte besvarad än.',
      answered: 'Besvarad.',
      waived: '{name} har noterat att detta inte behöver något svar.',
      disputed: 'Du har berättat att detta inte hände. HR utreder saken.',
      upheld: 'Du hade rätt: detta räknas inte.',
      dismissed: 'HR har utrett saken och kommit fram till att detta hände.',
    },
    needs: 'Jo, det behövs ett svar',
    deny: 'Detta hände inte',
    now: {
      late: 'Du väntar på oss',
      interview: 'Din intervju ligger framför dig',
      task: 'Det är din tur',
      paused: 'Det är din tur',
      waiting: 'Härnäst hör du av oss',
      deciding: 'Vi fattar beslut',
      rejected: 'Din ansökan är avslutad',
      closed: 'Din ansökan är avslutad',
      withdrawn: 'Din ansökan är avslutad',
      hired: 'Du blev vald',
    },
  },
});
