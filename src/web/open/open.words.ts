import { words } from '../words/words';

interface Within {
  days: (n: number) => string;
  hours: (n: number) => string;
  calendar: (n: number) => string;
}

/** The words of the open pages. */
export const OPEN_WORDS = words({
  en: {
    list: 'Open jobs',
    none: 'There are no open jobs now.',
    until: 'Apply by',
    pay: 'Pay',
    promise: 'You hear from {name} within {time}.',
    promiseClosing: 'You hear from {name} within {time} of the closing date.',
    noPromise: '{name} answers for every application.',
    apply: 'Apply',
    closed: 'This job takes no more applications.',
    all: 'All open jobs',
    missing: 'There is no such job here',
    missingText:
      'The link may be old, or the job is no longer public. Nothing is wrong with what you did.',
    name: 'Your name',
    email: 'E-mail',
    emailHint: 'We write to you there. The receipt comes within a minute.',
    phone: 'Telephone',
    language: 'The language we write to you in',
    message: 'Your message',
    messageHint: 'Who you are and why this job.',
    files: 'Files, such as your CV',
    filesHint: 'PDF, DOCX or ODT: at most five, each of at most 10 MB. Choose them all at once.',
    filesAgain:
      'Choose your files again. Everything that you wrote is still here, but a browser does not keep files.',
    filesTime:
      'Sending takes a while if the files are large: leave the page open until it says that we have them.',
    optional: 'optional',
    website: 'Leave this empty',
    send: 'Send the application',
    thanks: 'We have your application',
    thanksText:
      'Thank you, {who}. A receipt is on its way to {email} and arrives within a minute, with a link to the page that shows where your application stands.',
    thanksTwice:
      'If you had applied for this job before, your first application stands: we have it, and nothing that you wrote is lost.',
  },
  fi: {
    list: 'Avoimet työpaikat',
    none: 'Avoimia työpaikkoja ei juuri nyt ole.',
    until: 'Hae viimeistään',
    pay: 'Palkka',
    promise: '{name} vastaa sinulle {time} kuluessa.',
    promiseClosing: '{name} vastaa sinulle {time} kuluessa hakuajan päättymisestä.',
    noPromise: 'Jokaisesta hakemuksesta vastaa {name}.',
    apply: 'Hae',
    closed: 'Tähän työpaikkaan ei enää oteta hakemuksia.',
    all: 'Kaikki avoimet työpaikat',
    missing: 'Tällaista työpaikkaa ei ole',
    missingText:
      'Linkki voi olla vanha, tai työpaikka ei ole enää julkinen. Et tehnyt mitään väärin.',
    name: 'Nimesi',
    email: 'Sähköposti',
    emailHint: 'Kirjoitamme sinulle tähän osoitteeseen. Kuittaus tulee minuutin sisällä.',
    phone: 'Puhelin',
    language: 'Kieli, jolla kirjoitamme sinulle',
    message: 'Viestisi',
    messageHint: 'Kuka olet ja miksi tämä työ.',
    files: 'Liitteet, esimerkiksi ansioluettelo',
    filesHint:
      'PDF, DOCX tai ODT: enintään viisi tiedostoa, kukin enintään 10 Mt. Valitse ne kaikki kerralla.',
    filesAgain:
      'Valitse tiedostot uudelleen. Kirjoittamasi on tallella, mutta selain ei säilytä tiedostoja.',
    filesTime:
      'Suurten tiedostojen lähetys vie hetken: pidä sivu auki, kunnes se kertoo, että ne ovat perillä.',
    optional: 'vapaaehtoinen',
    website: 'Jätä tämä tyhjäksi',
    send: 'Lähetä hakemus',
    thanks: 'Hakemuksesi on perillä',
    thanksText:
      'Kiitos, {who}. Kuittaus on matkalla osoitteeseen {email} ja tulee minuutin sisällä. Siinä on linkki sivulle, jolla näet hakemuksesi tilanteen.',
    thanksTwice:
      'Jos olit hakenut tätä työtä jo aiemmin, ensimmäinen hakemuksesi on voimassa: se on meillä, eikä mitään kirjoittamaasi ole kadonnut.',
  },
  sv: {
    list: 'Lediga jobb',
    none: 'Det finns inga lediga jobb just nu.',
    until: 'Sök senast',
    pay: 'Lön',
    promise: 'Du hör av {name} inom {time}.',
    promiseClosing: 'Du hör av {name} inom {time} efter sista ansökningsdag.',
    noPromise: '{name} svarar för varje ansökan.',
    apply: 'Sök',
    closed: 'Den här tjänsten tar inte längre emot ansökningar.',
    all: 'Alla lediga jobb',
    missing: 'Det finns inget sådant jobb här',
    missingText:
      'Länken kan vara gammal, eller så är jobbet inte längre offentligt. Du har inte gjort något fel.',
    name: 'Ditt namn',
    email: 'E-post',
    emailHint: 'Vi skriver till dig dit. Bekräftelsen kommer inom en minut.',
    phone: 'Telefon',
    language: 'Språket vi skriver till dig på',
    message: 'Ditt meddelande',
    messageHint: 'Vem du är och varför det här jobbet.',
    files: 'Filer, till exempel ditt CV',
    filesHint: 'PDF, DOCX eller ODT: högst fem, var och en högst 10 MB. Välj alla på en gång.',
    filesAgain: 'Välj filerna igen. Allt du skrev finns kvar, men en webbläsare sparar inte filer.',
    filesTime:
      'Stora filer tar en stund att skicka: låt sidan vara öppen tills den säger att vi har dem.',
    optional: 'frivilligt',
    website: 'Lämna detta tomt',
    send: 'Skicka ansökan',
    thanks: 'Vi har din ansökan',
    thanksText:
      'Tack, {who}. En bekräftelse är på väg till {email} och kommer inom en minut, med en länk till sidan som visar hur det går med din ansökan.',
    thanksTwice:
      'Om du hade sökt den här tjänsten tidigare gäller din första ansökan: vi har den, och inget du har skrivit har gått förlorat.',
  },
});

/** Lengths of time, as they stand in the sentence of the promise. */
export const WITHIN = words<Within>({
  en: {
    days: (n) => (n === 1 ? 'one working day' : `${n} working days`),
    hours: (n) => (n === 1 ? 'one working hour' : `${n} working hours`),
    calendar: (n) => (n === 1 ? 'one day' : `${n} days`),
  },
  fi: {
    days: (n) => (n === 1 ? 'yhden työpäivän' : `${n} työpäivän`),
    hours: (n) => (n === 1 ? 'yhden työtunnin' : `${n} työtunnin`),
    calendar: (n) => (n === 1 ? 'yhden päivän' : `${n} päivän`),
  },
  sv: {
    days: (n) => (n === 1 ? 'en arbetsdag' : `${n} arbetsdagar`),
    hours: (n) => (n === 1 ? 'en arbetstimme' : `${n} arbetstimmar`),
    calendar: (n) => (n === 1 ? 'en dag' : `${n} dagar`),
  },
});
