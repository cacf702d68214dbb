import type { Role } from '../../store/entities/accounts/user.entity';
import { words } from '../words/words';

/** Pages that one can go to, in the order of the head. */
export const PAGES = {
  ...{ today: '/', board: '/board', jobs: '/jobs', inbox: '/inbox', outbox: '/outbox' },
  ...{ report: '/report', settings: '/settings', me: '/me', keys: '/help/keys' },
  ...{ absences: '/absences', disputes: '/disputes', addresses: '/addresses', open: '/open' },
  ...{ users: '/settings/users', audit: '/audit', fairness: '/report/fairness' },
} as const;

/** Who may see pages that not everybody may. */
export const LEAST: Partial<Record<keyof typeof PAGES, Role>> = {
  ...{ settings: 'hr_lead', disputes: 'hr_lead', addresses: 'hr_lead' },
  ...{ users: 'admin', audit: 'hr_lead' },
};

/** What can be done to an application, and the page of it. */
export const VERBS = {
  ...{ message: 'message', decide: 'decision', promise: 'promise', feedback: 'feedback' },
  ...{ call: 'call', move: 'move', owner: 'owner', pause: 'pause' },
} as const;

/** What is still said to somebody whose application has ended, as the bar on its page has it. */
export const AFTERWARDS: readonly (keyof typeof VERBS)[] = [
  'message',
  'feedback',
  'call',
  'promise',
  'owner',
];

/** The words of the command menu. */
interface CommandWords {
  title: string;
  label: string;
  hint: string;
  none: string;
  pages: Record<keyof typeof PAGES, string>;
  verbs: Record<keyof typeof VERBS, string>;
  groups: Record<'pages' | 'verbs' | 'people' | 'jobs', string>;
}

export const COMMAND_WORDS = words<CommandWords>({
  en: {
    title: 'Commands',
    label: 'A page, a job, a candidate, or what to do and to whom',
    hint: 'For example “board”, “maija”, or “decide maija”.',
    none: 'Nothing begins like that.',
    pages: {
      ...{ today: 'Today', board: 'Board', jobs: 'Jobs', inbox: 'Inbox', outbox: 'Outbox' },
      ...{ report: 'Report', settings: 'Settings', me: 'My account', keys: 'Keys' },
      ...{ absences: 'Absences', disputes: 'Contested contacts', addresses: 'Addresses that fail' },
      ...{
        open: 'Open jobs, as everybody sees them',
        users: 'Users',
        audit: 'Audit',
        fairness: 'Fairness',
      },
    },
    verbs: {
      ...{ message: 'Write', decide: 'Decide', promise: 'Promise a date' },
      ...{ feedback: 'Feedback', call: 'Log a call', move: 'Move' },
      ...{ owner: 'Hand over', pause: 'Pause' },
    },
    groups: { pages: 'Pages', verbs: 'To do', people: 'Candidates', jobs: 'Jobs' },
  },
  fi: {
    title: 'Komennot',
    label: 'Sivu, työpaikka, hakija tai mitä tehdään ja kenelle',
    hint: 'Esimerkiksi ”taulu”, ”maija” tai ”päätä maija”.',
    none: 'Mikään ei ala noin.',
    pages: {
      ...{ today: 'Tänään', board: 'Taulu', jobs: 'Työpaikat', inbox: 'Saapuneet' },
      ...{ outbox: 'Lähtevät', report: 'Raportti', settings: 'Asetukset' },
      ...{ me: 'Oma tili', keys: 'Näppäimet', absences: 'Poissaolot' },
      ...{ disputes: 'Kiistetyt yhteydenotot', addresses: 'Toimimattomat osoitteet' },
      ...{ open: 'Avoimet työpaikat, kuten kaikki ne näkevät' },
      ...{ users: 'Käyttäjät', audit: 'Tarkastus', fairness: 'Reiluus' },
    },
    verbs: {
      ...{ message: 'Kirjoita', decide: 'Päätä', promise: 'Lupaa päivä' },
      ...{ feedback: 'Palaute', call: 'Kirjaa puhelu', move: 'Siirrä' },
      ...{ owner: 'Luovuta', pause: 'Tauko' },
    },
    groups: { pages: 'Sivut', verbs: 'Tehtävää', people: 'Hakijat', jobs: 'Työpaikat' },
  },
  sv: {
    title: 'Kommandon',
    label: 'En sida, ett jobb, en kandidat eller vad som görs och för vem',
    hint: 'Till exempel ”tavla”, ”maija” eller ”besluta maija”.',
    none: 'Inget börjar så.',
    pages: {
      ...{ today: 'I dag', board: 'Tavla', jobs: 'Jobb', inbox: 'Inkorg', outbox: 'Utkorg' },
      ...{ report: 'Rapport', settings: 'Inställningar', me: 'Mitt konto', keys: 'Tangenter' },
      ...{
        absences: 'Frånvaro',
        disputes: 'Bestridda kontakter',
        addresses: 'Adresser som inte fungerar',
      },
      ...{ open: 'Lediga jobb, som alla ser dem', users: 'Användare', audit: 'Granskning' },
      fairness: 'Rättvisa',
    },
    verbs: {
      ...{ message: 'Skriv', decide: 'Besluta', promise: 'Lova ett datum' },
      ...{ feedback: 'Återkoppling', call: 'Anteckna samtal', move: 'Flytta' },
      ...{ owner: 'Lämna över', pause: 'Paus' },
    },
    groups: { pages: 'Sidor', verbs: 'Att göra', people: 'Kandidater', jobs: 'Jobb' },
  },
});
