import type { Whose } from '../../hiring/today/today.view';
import type { TaskKind } from '../../store/entities/journey/task.entity';
import { words } from '../words/words';

/** The words of a day's work. */
interface TodayWords {
  title: string;
  late: string;
  today: string;
  soon: string;
  waiting: string;
  tasks: string;
  nothing: string;
  nothingMine: string;
  others: (n: number) => string;
  noJob: string;
  newJob: string;
  next: string;
  more: string;
  whose: string;
  choices: Record<Whose, string>;
  select: (name: string) => string;
  owner: string;
  since: string;
  nudge: string;
  nudged: string;
  later: string;
  notAgain: string;
  asked: Record<TaskKind, string>;
  taskSteps: Record<TaskKind, string>;
  finish: string;
  canUndo: (name: string) => string;
  undo: string;
  waits: string;
  help: string;
  done: Record<string, string>;
}

export const TODAY_WORDS = words<TodayWords>({
  en: {
    title: 'Today',
    late: 'Late',
    today: 'Due today',
    soon: 'Next two working days',
    waiting: 'Waiting on others',
    tasks: 'Lupaus asks you',
    nothing: 'Nothing due.',
    nothingMine: 'Nothing of yours is due.',
    others: (n) => (n === 1 ? '1 promise of others is late.' : `${n} promises of others are late.`),
    noJob: 'You are on no job’s team yet. Make a job, or ask a colleague to add you to theirs.',
    newJob: 'New job',
    next: 'Next promise:',
    more: 'Show more',
    whose: 'Whose',
    choices: { mine: 'Mine', team: 'My teams’', all: 'Everybody’s' },
    select: (name) => `Select ${name}`,
    owner: 'answered by',
    since: 'asked',
    nudge: 'Nudge',
    nudged: 'reminded',
    later: 'answers by',
    notAgain: 'Mailed today; once a working day is enough.',
    asked: {
      call: 'Call the candidate: no mail reaches them',
      new_date: 'A date was missed: give a new one',
      mail_failed: 'A mail could not be sent',
      mail_bounced: 'A mail came back',
      say_purpose: 'Say what your mail was for',
      answer_not_sent: 'Your answer by mail was not passed on',
      erasure: 'A candidate asks that their data be deleted',
    },
    taskSteps: {
      call: 'Log the call',
      new_date: 'Give a date',
      mail_failed: 'See the mail',
      mail_bounced: 'See the mail',
      say_purpose: 'Say its purpose',
      answer_not_sent: 'Reply here',
      erasure: 'Erase',
    },
    finish: 'Done',
    canUndo: (name) => `A mail to ${name} waits and can be taken back until`,
    undo: 'Undo',
    waits: 'The mail waits until',
    help: 'Keys',
    done: {
      nudged: 'The mail was sent once more.',
      task: 'Done.',
      undone: 'Taken back. Nothing was sent.',
    },
  },
  fi: {
    title: 'Tänään',
    late: 'Myöhässä',
    today: 'Tänään viimeistään',
    soon: 'Kaksi seuraavaa työpäivää',
    waiting: 'Odottaa muita',
    tasks: 'Lupaus pyytää sinua',
    nothing: 'Mikään ei ole nyt vastattavana.',
    nothingMine: 'Mikään omistasi ei ole nyt vastattavana.',
    others: (n) => (n === 1 ? '1 muiden lupaus on myöhässä.' : `${n} muiden lupausta on myöhässä.`),
    noJob:
      'Et ole vielä minkään haun tiimissä. Tee haku tai pyydä kollegaa lisäämään sinut omaansa.',
    newJob: 'Uusi haku',
    next: 'Seuraava lupaus:',
    more: 'Näytä lisää',
    whose: 'Kenen',
    choices: { mine: 'Omat', team: 'Tiimieni', all: 'Kaikkien' },
    select: (name) => `Valitse ${name}`,
    owner: 'vastuussa',
    since: 'pyydetty',
    nudge: 'Muistuta',
    nudged: 'muistutettu',
    later: 'vastaa viimeistään',
    notAgain: 'Lähetetty tänään; kerran työpäivässä riittää.',
    asked: {
      call: 'Soita hakijalle: sähköposti ei tavoita häntä',
      new_date: 'Luvattu päivä meni ohi: anna uusi',
      mail_failed: 'Viestiä ei voitu lähettää',
      mail_bounced: 'Viesti palautui',
      say_purpose: 'Kerro, mitä varten viestisi oli',
      answer_not_sent: 'Sähköpostivastaustasi ei välitetty hakijalle',
      erasure: 'Hakija pyytää tietojensa poistamista',
    },
    taskSteps: {
      call: 'Kirjaa puhelu',
      new_date: 'Anna päivä',
      mail_failed: 'Katso viesti',
      mail_bounced: 'Katso viesti',
      say_purpose: 'Kerro tarkoitus',
      answer_not_sent: 'Vastaa täällä',
      erasure: 'Poista tiedot',
    },
    finish: 'Valmis',
    canUndo: (name) => `Viesti hakijalle ${name} odottaa ja on peruttavissa`,
    undo: 'Peru',
    waits: 'Viesti odottaa, lähtee',
    help: 'Näppäimet',
    done: {
      nudged: 'Viesti lähetettiin uudelleen.',
      task: 'Valmis.',
      undone: 'Peruttu. Mitään ei lähetetty.',
    },
  },
  sv: {
    title: 'I dag',
    late: 'Försenat',
    today: 'Senast i dag',
    soon: 'De två följande arbetsdagarna',
    waiting: 'Väntar på andra',
    tasks: 'Lupaus ber dig',
    nothing: 'Inget att svara på just nu.',
    nothingMine: 'Inget av ditt är att svara på just nu.',
    others: (n) =>
      n === 1 ? '1 löfte av andra är försenat.' : `${n} löften av andra är försenade.`,
    noJob:
      'Du är inte med i någon tjänsts team än. Skapa en tjänst, eller be en kollega lägga till dig i sin.',
    newJob: 'Ny tjänst',
    next: 'Nästa löfte:',
    more: 'Visa fler',
    whose: 'Vems',
    choices: { mine: 'Mina', team: 'Mina teams', all: 'Allas' },
    select: (name) => `Välj ${name}`,
    owner: 'ansvarig',
    since: 'tillfrågad',
    nudge: 'Påminn',
    nudged: 'påmind',
    later: 'svarar senast',
    notAgain: 'Skickat i dag; en gång per arbetsdag räcker.',
    asked: {
      call: 'Ring kandidaten: ingen e-post når fram',
      new_date: 'Ett utlovat datum har passerat: ge ett nytt',
      mail_failed: 'Ett brev kunde inte skickas',
      mail_bounced: 'Ett brev kom tillbaka',
      say_purpose: 'Säg vad ditt brev gällde',
      answer_not_sent: 'Ditt svar per e-post skickades inte vidare',
      erasure: 'En kandidat ber att uppgifterna raderas',
    },
    taskSteps: {
      call: 'Anteckna samtalet',
      new_date: 'Ge ett datum',
      mail_failed: 'Se brevet',
      mail_bounced: 'Se brevet',
      say_purpose: 'Säg syftet',
      answer_not_sent: 'Svara här',
      erasure: 'Radera',
    },
    finish: 'Klart',
    canUndo: (name) => `Ett brev till ${name} väntar och kan ångras till`,
    undo: 'Ångra',
    waits: 'Brevet väntar till',
    help: 'Tangenter',
    done: {
      nudged: 'Brevet skickades en gång till.',
      task: 'Klart.',
      undone: 'Ångrat. Inget skickades.',
    },
  },
});
