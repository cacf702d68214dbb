import type { Kind } from '../../reports/figures/selection';
import type { Status } from '../../sla/report/verdict';
import { words } from '../words/words';

interface ListWords {
  titles: Record<Kind, string>;
  statuses: Record<Status, string>;
  columns: Record<'candidate' | 'promise' | 'job' | 'person' | 'due' | 'outcome', string>;
  evidence: string;
  unseen: string;
  count: (n: number) => string;
  nothing: string;
  back: string;
  next: string;
  csv: string;
  byMail: string;
  byMachine: string;
  over: (hours: string) => string;
}

/** Words of the list behind a number. */
export const LIST_WORDS = words<ListWords>({
  en: {
    titles: {
      ...{ due: 'Promises that were due', people: 'Promises that people had to keep' },
      ...{ kept: 'Kept promises', byPeople: 'Promises kept by people' },
      ...{ machine: 'Promises kept by machine', broken: 'Broken promises' },
      ...{
        charged: 'Broken promises',
        late: 'Promises kept too late',
        overdue: 'Overdue promises',
      },
      ...{ transport: 'Late because of the mail', rescheduled: 'Promises moved to another date' },
      ...{ released: 'Released promises', open: 'Open promises' },
      ...{ candidates: 'Applications that waited', waiting: 'Candidates who waited' },
      ...{ selfReported: 'Promises kept by the recruiter’s own word' },
      ...{ handedLate: 'Broken promises of who had handed them over' },
      ...{ colleague: 'Promises about which a colleague was asked' },
      ...{ feedbackAsked: 'Feedback that was asked for', feedbackGiven: 'Feedback that was given' },
      ...{ feedbackDeclined: 'Feedback that was declined' },
      explained: 'Broken promises with an explanation',
    },
    statuses: {
      ...{ open: 'Open', kept: 'Kept', late: 'Kept too late', overdue: 'Overdue' },
      ...{ rescheduled: 'Moved', released: 'Released' },
    },
    columns: {
      ...{ candidate: 'Candidate', promise: 'Promise', job: 'Job', person: 'Recruiter' },
      ...{ due: 'Due', outcome: 'What became of it' },
    },
    evidence: 'Evidence',
    unseen: 'not yours any more',
    count: (n) => (n === 1 ? '1 line' : `${n} lines`),
    nothing: 'Nothing is counted here now.',
    back: 'Back to the report',
    next: 'Next page',
    csv: 'CSV',
    byMail: 'by the mail',
    byMachine: 'by machine',
    over: (hours) => `${hours} of business time late`,
  },
  fi: {
    titles: {
      ...{ due: 'Erääntyneet lupaukset', people: 'Ihmisten pidettävät lupaukset' },
      ...{ kept: 'Pidetyt lupaukset', byPeople: 'Ihmisten pitämät lupaukset' },
      ...{ machine: 'Automaatin pitämät lupaukset', broken: 'Rikotut lupaukset' },
      ...{ charged: 'Rikotut lupaukset', late: 'Myöhässä pidetyt lupaukset' },
      ...{ overdue: 'Myöhässä olevat lupaukset', transport: 'Sähköpostin takia myöhässä' },
      ...{ rescheduled: 'Toiseen päivään siirretyt', released: 'Rauenneet lupaukset' },
      ...{ open: 'Avoimet lupaukset', candidates: 'Hakemukset, jotka odottivat' },
      waiting: 'Hakijat, jotka odottivat',
      ...{ selfReported: 'Rekrytoijan oman ilmoituksen mukaan pidetyt lupaukset' },
      ...{ handedLate: 'Myöhään luovutetut rikotut lupaukset' },
      ...{ colleague: 'Lupaukset, joista kysyttiin kollegalta' },
      ...{ feedbackAsked: 'Pyydetty palaute', feedbackGiven: 'Annettu palaute' },
      ...{ feedbackDeclined: 'Palaute, josta kieltäydyttiin' },
      explained: 'Rikotut lupaukset, jotka on selitetty',
    },
    statuses: {
      ...{ open: 'Avoinna', kept: 'Pidetty', late: 'Pidetty myöhässä', overdue: 'Myöhässä' },
      ...{ rescheduled: 'Siirretty', released: 'Rauennut' },
    },
    columns: {
      ...{ candidate: 'Hakija', promise: 'Lupaus', job: 'Työpaikka', person: 'Rekrytoija' },
      ...{ due: 'Eräpäivä', outcome: 'Miten kävi' },
    },
    evidence: 'Näyttö',
    unseen: 'ei enää sinun',
    count: (n) => (n === 1 ? '1 rivi' : `${n} riviä`),
    nothing: 'Tässä ei ole nyt mitään.',
    back: 'Takaisin raporttiin',
    next: 'Seuraava sivu',
    csv: 'CSV',
    byMail: 'sähköpostin takia',
    byMachine: 'automaatti',
    over: (hours) => `${hours} työaikaa myöhässä`,
  },
  sv: {
    titles: {
      ...{ due: 'Löften som förföll', people: 'Löften som människor skulle hålla' },
      ...{ kept: 'Hållna löften', byPeople: 'Löften som människor höll' },
      ...{ machine: 'Löften som en maskin höll', broken: 'Brutna löften' },
      ...{ charged: 'Brutna löften', late: 'Löften som hölls för sent' },
      ...{ overdue: 'Försenade löften', transport: 'Sena på grund av e-posten' },
      ...{ rescheduled: 'Löften som flyttats', released: 'Löften som bortfallit' },
      ...{ open: 'Öppna löften', candidates: 'Ansökningar som fick vänta' },
      waiting: 'Kandidater som fick vänta',
      ...{ selfReported: 'Löften som hölls enligt rekryterarens egen uppgift' },
      ...{ handedLate: 'Brutna löften som lämnades över sent' },
      ...{ colleague: 'Löften där en kollega tillfrågades' },
      ...{ feedbackAsked: 'Återkoppling som begärdes', feedbackGiven: 'Återkoppling som gavs' },
      ...{ feedbackDeclined: 'Återkoppling som avböjdes' },
      explained: 'Brutna löften med en förklaring',
    },
    statuses: {
      ...{ open: 'Öppet', kept: 'Hållet', late: 'Hållet för sent', overdue: 'Försenat' },
      ...{ rescheduled: 'Flyttat', released: 'Bortfallet' },
    },
    columns: {
      ...{ candidate: 'Kandidat', promise: 'Löfte', job: 'Tjänst', person: 'Rekryterare' },
      ...{ due: 'Förfaller', outcome: 'Hur det gick' },
    },
    evidence: 'Underlag',
    unseen: 'inte din längre',
    count: (n) => (n === 1 ? '1 rad' : `${n} rader`),
    nothing: 'Här finns inget just nu.',
    back: 'Tillbaka till rapporten',
    next: 'Nästa sida',
    csv: 'CSV',
    byMail: 'på grund av e-posten',
    byMachine: 'av maskin',
    over: (hours) => `${hours} arbetstid sent`,
  },
});
