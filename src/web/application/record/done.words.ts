import { words } from '../../words/words';

const DONE = words({
  en: {
    moved: 'Moved.',
    promised: 'The promise is made, and the candidate is told.',
    sent: 'The message is on its way.',
    logged: 'The contact is noted.',
    decided: 'The decision is made.',
    feedback: 'The feedback is on its way.',
    owner: 'Handed over.',
    paused: 'The clock stands still while the candidate has to act.',
    resumed: 'The clock runs again.',
    interview: 'The interview is up to date.',
    assignment: 'The assignment is up to date.',
    request: 'Your colleague is asked by mail.',
    waived: 'Noted: no answer is needed.',
    withdrawn: 'The application is withdrawn.',
    undone: 'Taken back. Nobody was told.',
    cancelled: 'The mail was taken back. What it would have kept is still owed.',
    retried: 'The mail is sent again.',
    rescheduled:
      'The new date is on its way to the candidate. The old promise stays in the report.',
    corrected: 'Corrected.',
    reopened: 'The application is open again.',
    task: 'Done.',
  },
  fi: {
    moved: 'Siirretty.',
    promised: 'Lupaus on annettu, ja siitä kerrotaan hakijalle.',
    sent: 'Viesti on lähdössä.',
    logged: 'Yhteydenotto on kirjattu.',
    decided: 'Päätös on tehty.',
    feedback: 'Palaute on lähdössä.',
    owner: 'Siirretty toiselle vastuuhenkilölle.',
    paused: 'Kello seisoo, kunnes hakija on tehnyt osuutensa.',
    resumed: 'Kello käy taas.',
    interview: 'Haastattelu on ajan tasalla.',
    assignment: 'Tehtävä on ajan tasalla.',
    request: 'Kollegalta on kysytty sähköpostilla.',
    waived: 'Kirjattu: vastausta ei tarvita.',
    withdrawn: 'Hakemus on peruttu.',
    undone: 'Peruttu. Kenellekään ei ehditty kertoa.',
    cancelled: 'Viesti on peruttu. Se, minkä se olisi täyttänyt, on yhä velkaa.',
    retried: 'Viesti lähetetään uudelleen.',
    rescheduled: 'Uusi päivä on matkalla hakijalle. Vanha lupaus jää raporttiin.',
    corrected: 'Korjattu.',
    reopened: 'Hakemus on taas avoin.',
    task: 'Tehty.',
  },
  sv: {
    moved: 'Flyttad.',
    promised: 'Löftet är gett, och kandidaten får veta det.',
    sent: 'Meddelandet är på väg.',
    logged: 'Kontakten är antecknad.',
    decided: 'Beslutet är fattat.',
    feedback: 'Återkopplingen är på väg.',
    owner: 'Överlämnad.',
    paused: 'Klockan står stilla medan kandidaten ska göra sin del.',
    resumed: 'Klockan går igen.',
    interview: 'Intervjun är uppdaterad.',
    assignment: 'Uppgiften är uppdaterad.',
    request: 'Kollegan har tillfrågats per e-post.',
    waived: 'Antecknat: inget svar behövs.',
    withdrawn: 'Ansökan är återtagen.',
    undone: 'Ångrat. Ingen hann få veta det.',
    cancelled: 'Meddelandet är återkallat. Det som det skulle ha uppfyllt är fortfarande lovat.',
    retried: 'Meddelandet skickas igen.',
    rescheduled:
      'Det nya datumet är på väg till kandidaten. Det gamla löftet står kvar i rapporten.',
    corrected: 'Rättat.',
    reopened: 'Ansökan är öppen igen.',
    task: 'Klart.',
  },
});

/** What was done, as the address of the page gone to says it. */
export type Done = keyof (typeof DONE)['en'];

/** The words for a code; null for one that is none, so that nobody else's words are shown. */
export function doneWords(code: string, locale: keyof typeof DONE): string | null {
  return Object.hasOwn(DONE[locale], code) ? DONE[locale][code as Done] : null;
}
