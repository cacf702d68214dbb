import type { Kind } from '../figures/selection';
import type { PeriodName } from '../page/period';
import type { Filter, Group } from '../page/report.form';
import { words } from '../../mail/locale';

/** Columns of tables of figures. */
type Column = Kind | 'rate' | 'rating' | 'before' | 'median' | 'worst' | 'weeks';

interface ReportWords {
  title: string;
  own: string;
  periods: Record<PeriodName, string>;
  groups: Record<Group, string>;
  by: Record<Group, string>;
  columns: Partial<Record<Column, string>>;
  period: string;
  first: string;
  last: string;
  everybody: string;
  all: Record<Filter, string>;
  /** In place of a name: people, jobs or promises of which it is not known, and small teams put together. */
  none: Record<'team' | 'department' | 'stage', string>;
  smaller: string;
  /** Why no persons are named, and where that is set. */
  perTeam: Record<'no_ground' | 'too_old', string>;
  ground: string;
  change: Record<'better' | 'worse', string>;
  whatIs: (column: string) => string;
  groupBy: string;
  show: string;
  csv: string;
  byDueDate: string;
  few: string;
  nothing: string;
  before: string;
  more: (shown: string, of: number) => string;
  allOf: (n: number) => string;
  trend: string;
  trendTable: string;
  target: string;
  week: string;
  onTime: string;
  heat: string;
  heatHint: string;
  heatMore: (n: number) => string;
  integrity: string;
  sealed: (n: number) => string;
  unsealed: string;
  check: string;
  howCounted: string;
  allDefinitions: string;
  voice: string;
  definitions: readonly string[];
}

/** Words of the report. */
export const REPORT_WORDS = words<ReportWords>({
  en: {
    title: 'Report',
    own: 'These are your own figures.',
    periods: {
      ...{ month: 'This month', 'last-month': 'Last month', quarter: 'This quarter' },
      ...{ 'last-quarter': 'Last quarter', year: 'This year', 'last-year': 'Last year' },
      custom: 'From – to',
    },
    groups: {
      ...{ recruiter: 'Recruiter', team: 'Team', job: 'Job', department: 'Department' },
      ...{ rule: 'Promise', stage: 'Stage', week: 'Week', month: 'Month' },
    },
    by: {
      ...{ recruiter: 'By recruiter', team: 'By team', job: 'By job' },
      ...{ department: 'By department', rule: 'By promise', stage: 'By stage' },
      ...{ week: 'By week', month: 'By month' },
    },
    columns: {
      ...{ due: 'Due', kept: 'Kept', machine: 'By machine', broken: 'Broken', rate: 'On time' },
      ...{
        candidates: 'Applications waited',
        before: 'Before',
        open: 'Open',
        median: 'Median',
        worst: 'Worst overrun',
      },
      ...{ weeks: '12 weeks', rating: 'Candidates' },
    },
    period: 'Period',
    first: 'First day',
    last: 'Last day',
    everybody: 'Everybody',
    all: {
      ...{ recruiter: 'Everybody', team: 'All teams', job: 'All jobs' },
      ...{ department: 'All departments', rule: 'All promises', stage: 'All stages' },
    },
    none: { team: 'No team', department: 'No department', stage: 'Not known' },
    smaller: 'Smaller teams',
    perTeam: {
      no_ground:
        'Figures are shown per team: no ground for figures per person is recorded. Teams of fewer than three people are put together.',
      too_old:
        'Figures are shown per team: this period is older than figures are kept per person. Teams of fewer than three people are put together.',
    },
    ground: 'Ground for figures per person',
    change: { better: 'better than before', worse: 'worse than before' },
    whatIs: (column) => `${column}: what it means`,
    groupBy: 'Table',
    show: 'Show',
    csv: 'CSV',
    byDueDate: 'by due date',
    few: 'too few to rank',
    nothing: 'Nothing fell due in this period. Choose another one, or take a filter away.',
    before: 'The period before',
    more: (shown, of) => `${shown} of ${of}`,
    allOf: (n) => `All ${n}`,
    trend: 'On time, week by week',
    trendTable: 'The weeks as a table',
    target: 'Target',
    week: 'Week of',
    onTime: 'On time',
    heat: 'Broken promises, week by week',
    heatHint: 'The stronger the colour, the more were broken.',
    heatMore: (n) => `${n} more lines are in the CSV file.`,
    integrity: 'Can it be trusted?',
    sealed: (n) => `The journal is sealed ${n} times; the newest seal is`,
    unsealed: 'The journal has no seal yet.',
    check: 'Check the journal',
    howCounted: 'How it is counted',
    allDefinitions: 'The definition of every figure',
    voice: 'What candidates say',
    definitions: [
      'Due: kept, late and overdue together, by the time at which each was due.',
      'On time: what people kept of what people had to keep. What a machine kept is no merit, what the mail server delayed no fault; neither is in it. The small figures say where the true rate lies with 95 % confidence. Under 5 promises there is no rate, under 10 nobody is ranked.',
      'Median: business time from the opening to the keeping. Worst overrun: the longest business time overdue.',
      'Applications waited: those with at least one broken promise. Open: not due yet, whenever that is.',
    ],
  },
  fi: {
    title: 'Raportti',
    own: 'Nämä ovat sinun omat lukusi.',
    periods: {
      ...{ month: 'Tämä kuukausi', 'last-month': 'Viime kuukausi', quarter: 'Tämä neljännes' },
      ...{ 'last-quarter': 'Viime neljännes', year: 'Tämä vuosi', 'last-year': 'Viime vuosi' },
      custom: 'Alkaen – päättyen',
    },
    groups: {
      ...{ recruiter: 'Rekrytoija', team: 'Tiimi', job: 'Työpaikka', department: 'Osasto' },
      ...{ rule: 'Lupaus', stage: 'Vaihe', week: 'Viikko', month: 'Kuukausi' },
    },
    by: {
      ...{ recruiter: 'Rekrytoijittain', team: 'Tiimeittäin', job: 'Työpaikoittain' },
      ...{ department: 'Osastoittain', rule: 'Lupauksittain', stage: 'Vaiheittain' },
      ...{ week: 'Viikoittain', month: 'Kuukausittain' },
    },
    columns: {
      ...{ due: 'Erääntyi', kept: 'Pidetty', machine: 'Automaatti', broken: 'Rikottu' },
      ...{
        rate: 'Ajallaan',
        before: 'Ennen',
        candidates: 'Hakemuksia odotti',
        open: 'Avoinna',
        median: 'Mediaani',
      },
      ...{ worst: 'Pahin ylitys', rating: 'Hakijat', weeks: '12 viikkoa' },
    },
    period: 'Jakso',
    first: 'Ensimmäinen päivä',
    last: 'Viimeinen päivä',
    everybody: 'Kaikki',
    all: {
      ...{ recruiter: 'Kaikki', team: 'Kaikki tiimit', job: 'Kaikki työpaikat' },
      ...{ department: 'Kaikki osastot', rule: 'Kaikki lupaukset', stage: 'Kaikki vaiheet' },
    },
    none: { team: 'Ei tiimiä', department: 'Ei osastoa', stage: 'Ei tiedossa' },
    smaller: 'Pienemmät tiimit',
    perTeam: {
      no_ground:
        'Luvut näytetään tiimeittäin, koska perustetta henkilökohtaisille luvuille ei ole kirjattu. Alle kolmen hengen tiimit on yhdistetty.',
      too_old:
        'Luvut näytetään tiimeittäin, koska jakso on vanhempi kuin aika, jonka henkilökohtaiset luvut säilytetään. Alle kolmen hengen tiimit on yhdistetty.',
    },
    ground: 'Henkilökohtaisten lukujen peruste',
    change: { better: 'parempi kuin ennen', worse: 'huonompi kuin ennen' },
    whatIs: (column) => `${column}: mitä se tarkoittaa`,
    groupBy: 'Taulukko',
    show: 'Näytä',
    csv: 'CSV',
    byDueDate: 'eräpäivän mukaan',
    few: 'liian vähän järjestykseen',
    nothing: 'Tällä jaksolla ei erääntynyt mitään. Valitse toinen jakso tai poista rajaus.',
    before: 'Edellinen jakso',
    more: (shown, of) => `${shown} / ${of}`,
    allOf: (n) => `Kaikki ${n}`,
    trend: 'Ajallaan viikoittain',
    trendTable: 'Viikot taulukkona',
    target: 'Tavoite',
    week: 'Viikko alkaen',
    onTime: 'Ajallaan',
    heat: 'Rikotut lupaukset viikoittain',
    heatHint: 'Mitä voimakkaampi väri, sitä useampi rikottiin.',
    heatMore: (n) => `${n} muuta riviä on CSV-tiedostossa.`,
    integrity: 'Voiko tähän luottaa?',
    sealed: (n) => `Loki on sinetöity ${n} kertaa; uusin sinetti on`,
    unsealed: 'Lokissa ei ole vielä sinettiä.',
    check: 'Tarkista tapahtumaloki',
    howCounted: 'Näin luvut lasketaan',
    allDefinitions: 'Jokaisen luvun määritelmä',
    voice: 'Mitä hakijat sanovat',
    definitions: [
      'Erääntyi: pidetyt, myöhästyneet ja myöhässä olevat yhteensä sen mukaan, milloin kukin erääntyi.',
      'Ajallaan: mitä ihmiset pitivät siitä, mikä heidän piti pitää. Koneen pitämä ei ole ansio eikä sähköpostin viivästys vika; kumpikaan ei ole mukana. Pienet luvut kertovat, missä todellinen osuus on 95 prosentin varmuudella. Alle 5 lupauksesta ei lasketa osuutta, alle 10 ei panna järjestykseen.',
      'Mediaani: työaika avautumisesta pitämiseen. Pahin ylitys: pisin työaika myöhässä.',
      'Hakemuksia odotti: ne, joissa ainakin yksi lupaus rikottiin. Avoinna: ei vielä erääntynyt, jaksosta riippumatta.',
    ],
  },
  sv: {
    title: 'Rapport',
    own: 'Det här är dina egna siffror.',
    periods: {
      ...{ month: 'Den här månaden', 'last-month': 'Förra månaden', quarter: 'Det här kvartalet' },
      ...{ 'last-quarter': 'Förra kvartalet', year: 'I år', 'last-year': 'I fjol' },
      custom: 'Från – till',
    },
    groups: {
      ...{ recruiter: 'Rekryterare', team: 'Team', job: 'Tjänst', department: 'Avdelning' },
      ...{ rule: 'Löfte', stage: 'Steg', week: 'Vecka', month: 'Månad' },
    },
    by: {
      ...{ recruiter: 'Per rekryterare', team: 'Per team', job: 'Per tjänst' },
      ...{ department: 'Per avdelning', rule: 'Per löfte', stage: 'Per steg' },
      ...{ week: 'Per vecka', month: 'Per månad' },
    },
    columns: {
      ...{ due: 'Förföll', kept: 'Hållna', machine: 'Av maskin', broken: 'Brutna' },
      ...{
        rate: 'I tid',
        before: 'Förut',
        candidates: 'Ansökningar väntade',
        open: 'Öppna',
        median: 'Median',
      },
      ...{ worst: 'Värsta överskridande', rating: 'Kandidater', weeks: '12 veckor' },
    },
    period: 'Period',
    first: 'Första dagen',
    last: 'Sista dagen',
    everybody: 'Alla',
    all: {
      ...{ recruiter: 'Alla', team: 'Alla team', job: 'Alla tjänster' },
      ...{ department: 'Alla avdelningar', rule: 'Alla löften', stage: 'Alla steg' },
    },
    none: { team: 'Inget team', department: 'Ingen avdelning', stage: 'Inte känt' },
    smaller: 'Mindre team',
    perTeam: {
      no_ground:
        'Siffrorna visas per team: ingen grund för siffror per person är antecknad. Team med färre än tre personer är sammanslagna.',
      too_old:
        'Siffrorna visas per team: perioden är äldre än den tid då siffror per person behålls. Team med färre än tre personer är sammanslagna.',
    },
    ground: 'Grund för siffror per person',
    change: { better: 'bättre än förut', worse: 'sämre än förut' },
    whatIs: (column) => `${column}: vad det betyder`,
    groupBy: 'Tabell',
    show: 'Visa',
    csv: 'CSV',
    byDueDate: 'efter förfallodag',
    few: 'för få att rangordna',
    nothing: 'Inget förföll under perioden. Välj en annan eller ta bort ett filter.',
    before: 'Perioden innan',
    more: (shown, of) => `${shown} av ${of}`,
    allOf: (n) => `Alla ${n}`,
    trend: 'I tid, vecka för vecka',
    trendTable: 'Veckorna som tabell',
    target: 'Mål',
    week: 'Vecka från',
    onTime: 'I tid',
    heat: 'Brutna löften, vecka för vecka',
    heatHint: 'Ju starkare färg, desto fler bröts.',
    heatMore: (n) => `${n} rader till finns i CSV-filen.`,
    integrity: 'Går det att lita på?',
    sealed: (n) => `Journalen är förseglad ${n} gånger; det nyaste sigillet är`,
    unsealed: 'Journalen har inget sigill ännu.',
    check: 'Kontrollera journalen',
    howCounted: 'Så räknas det',
    allDefinitions: 'Varje siffras definition',
    voice: 'Vad kandidaterna säger',
    definitions: [
      'Förföll: hållna, sena och försenade tillsammans, efter när var och en förföll.',
      'I tid: vad människor höll av det som människor skulle hålla. Det en maskin höll är ingen förtjänst, det e-posten fördröjde inget fel; inget av det räknas. De små siffrorna säger var den sanna andelen ligger med 95 procents säkerhet. Under 5 löften räknas ingen andel, under 10 rangordnas ingen.',
      'Median: arbetstid från att löftet gavs tills det hölls. Värsta överskridande: längsta arbetstid försenat.',
      'Ansökningar väntade: de med minst ett brutet löfte. Öppna: inte förfallna ännu, oavsett period.',
    ],
  },
});
