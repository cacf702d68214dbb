import { words } from '../../words/words';

/** Words of the pages on which one writes to a candidate. */
export const MESSAGE_WORDS = words({
  en: {
    title: (name: string) => `Write to ${name}`,
    button: 'Send',
    reply: { title: (name: string) => `Reply to ${name}`, button: 'Send the reply' },
    purpose: 'What it is for',
    subject: 'Subject',
    body: 'Message',
    bodyHint:
      'The greeting is yours. Below it follow who answers for the application, the date and the link to the status page.',
    due: 'The candidate hears next by',
    dueHint: 'The mail says so, and it becomes a promise.',
    needsDate: 'Only with a date does an update keep:',
    more: 'Send later, or for other applications too',
    later: 'Not before',
    also: 'It speaks for these applications too',
  },
  fi: {
    title: (name) => `Kirjoita: ${name}`,
    button: 'Lähetä',
    reply: { title: (name) => `Vastaa: ${name}`, button: 'Lähetä vastaus' },
    purpose: 'Viestin tarkoitus',
    subject: 'Otsikko',
    body: 'Viesti',
    bodyHint:
      'Tervehdys on sinun. Sen alle tulevat hakemuksesta vastaavan nimi, päivä ja linkki tilannesivulle.',
    due: 'Hakija kuulee seuraavan kerran viimeistään',
    dueHint: 'Viesti kertoo ajan, ja siitä tulee lupaus.',
    needsDate: 'Tilannetieto täyttää vain päivän kanssa:',
    more: 'Lähetä myöhemmin tai muidenkin hakemusten puolesta',
    later: 'Aikaisintaan',
    also: 'Viesti koskee myös näitä hakemuksia',
  },
  sv: {
    title: (name) => `Skriv till ${name}`,
    button: 'Skicka',
    reply: { title: (name) => `Svara ${name}`, button: 'Skicka svaret' },
    purpose: 'Vad det gäller',
    subject: 'Ämne',
    body: 'Meddelande',
    bodyHint:
      'Hälsningen är din. Under den följer vem som svarar för ansökan, datumet och länken till statussidan.',
    due: 'Kandidaten får besked senast',
    dueHint: 'Brevet säger det, och det blir ett löfte.',
    needsDate: 'Bara med ett datum uppfyller ett besked:',
    more: 'Skicka senare, eller även för andra ansökningar',
    later: 'Tidigast',
    also: 'Det gäller också dessa ansökningar',
  },
});
