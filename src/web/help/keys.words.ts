import { words } from '../words/words';

/** The keys, in the order in which they are told. */
export const KEYS = {
  ...{ next: 'j', previous: 'k', select: 'x', open: 'Enter', step: 'e', owner: 'h', undo: 'u' },
  ...{ search: '/', commands: 'Ctrl K', help: '?', go: 'g' },
} as const;

/** The words about keys. */
interface KeyWords {
  title: string;
  key: string;
  does: string;
  keys: Record<keyof typeof KEYS, string>;
  typing: string;
  change: string;
  setting: string;
  on: string;
  off: string;
  offHint: string;
  save: string;
  saved: string;
  back: string;
}

export const KEY_WORDS = words<KeyWords>({
  en: {
    title: 'Keys',
    key: 'Key',
    does: 'What it does',
    keys: {
      next: 'To the next row',
      previous: 'To the row before',
      select: 'Select the row, or not',
      open: 'Open the candidate',
      step: 'The row’s next step; with two or more selected, to what can be done for them',
      owner: 'Hand over',
      undo: 'Undo the last letter that waits',
      search: 'Search',
      commands: 'Command menu (Cmd K on a Mac)',
      help: 'This list',
      go: 'then t Today, b Board, j Jobs, i Inbox, o Outbox, r Report',
    },
    typing: 'While you type they are letters like any other.',
    change: 'Switch the keys on or off',
    setting: 'Single keys',
    on: 'On',
    off: 'Off',
    offHint: 'Ctrl K, Tab and Enter work all the same.',
    save: 'Save',
    saved: 'Saved.',
    back: 'All keys',
  },
  fi: {
    title: 'Näppäimet',
    key: 'Näppäin',
    does: 'Mitä se tekee',
    keys: {
      next: 'Seuraavalle riville',
      previous: 'Edelliselle riville',
      select: 'Valitse rivi tai poista valinta',
      open: 'Avaa hakija',
      step: 'Rivin seuraava askel; kun valittuna on vähintään kaksi, siihen, mitä heille voi tehdä',
      owner: 'Luovuta toiselle',
      undo: 'Peru viimeinen odottava viesti',
      search: 'Haku',
      commands: 'Komennot (Macissa Cmd K)',
      help: 'Tämä luettelo',
      go: 'ja sitten t Tänään, b Taulu, j Työpaikat, i Saapuneet, o Lähtevät, r Raportti',
    },
    typing: 'Kirjoittaessa ne ovat tavallisia kirjaimia.',
    change: 'Ota näppäimet käyttöön tai pois käytöstä',
    setting: 'Yksittäiset näppäimet',
    on: 'Käytössä',
    off: 'Pois käytöstä',
    offHint: 'Ctrl K, sarkain ja Enter toimivat silti.',
    save: 'Tallenna',
    saved: 'Tallennettu.',
    back: 'Kaikki näppäimet',
  },
  sv: {
    title: 'Tangenter',
    key: 'Tangent',
    does: 'Vad den gör',
    keys: {
      next: 'Till nästa rad',
      previous: 'Till föregående rad',
      select: 'Välj raden eller välj bort den',
      open: 'Öppna kandidaten',
      step: 'Radens nästa steg; med två eller fler valda, till vad som kan göras för dem',
      owner: 'Lämna över',
      undo: 'Ångra det senaste brevet som väntar',
      search: 'Sök',
      commands: 'Kommandon (Cmd K på Mac)',
      help: 'Den här listan',
      go: 'och sedan t I dag, b Tavla, j Jobb, i Inkorg, o Utkorg, r Rapport',
    },
    typing: 'Medan du skriver är de vanliga bokstäver.',
    change: 'Slå på eller av tangenterna',
    setting: 'Enstaka tangenter',
    on: 'På',
    off: 'Av',
    offHint: 'Ctrl K, Tabb och Enter fungerar ändå.',
    save: 'Spara',
    saved: 'Sparat.',
    back: 'Alla tangenter',
  },
});
