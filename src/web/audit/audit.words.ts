import { words } from '../words/words';

interface AuditWords {
  title: string;
  lead: string;
  range: string;
  noEvents: string;
  seals: string;
  sealedAt: string;
  head: string;
  keep: string;
  none: string;
  waiting: string;
  run: string;
  start: string;
  again: string;
  running: (checked: string, of: string) => string;
  leave: string;
  look: string;
  failed: string;
  ok: string;
  found: (n: number) => string;
  asOf: string;
  counted: Record<'applications' | 'events' | 'commitments' | 'seals' | 'erasedTexts', string>;
  where: string;
  detail: string;
}

/** Words of the page that proves the report. */
export const AUDIT_WORDS = words<AuditWords>({
  en: {
    title: 'Is the journal as it was recorded?',
    lead: 'Every figure of the report follows from the journal. A check folds it again, compares every promise with what is shown, and follows every hash up to the newest seal.',
    range: 'Events',
    noEvents: 'There are no events yet.',
    seals: 'Seals',
    sealedAt: 'Newest seal',
    head: 'Head',
    keep: 'Keep this head somewhere else: it shows later whether anything before it was rewritten.',
    none: 'none yet',
    waiting: 'Waiting for a seal',
    run: 'Check',
    start: 'Check now',
    again: 'Check again',
    running: (checked, of) => `${checked} of ${of} applications have been checked.`,
    leave: 'You can leave this page; the check goes on.',
    look: 'Look again',
    failed: 'The check could not be finished. Try again; if it fails again, the log says why.',
    ok: 'Nothing contradicts the journal.',
    found: (n) => (n === 1 ? 'One thing contradicts the journal.' : `${n} things contradict it.`),
    asOf: 'As of',
    counted: {
      ...{ applications: 'Applications', events: 'Events', commitments: 'Promises' },
      ...{ seals: 'Seals', erasedTexts: 'Erased texts' },
    },
    where: 'Where',
    detail: 'What',
  },
  fi: {
    title: 'Onko loki sellainen kuin se kirjattiin?',
    lead: 'Raportin jokainen luku perustuu lokiin. Tarkistus käy sen läpi uudelleen, vertaa jokaista lupausta näytettyyn ja seuraa jokaista tiivistettä uusimpaan sinettiin asti.',
    range: 'Tapahtumat',
    noEvents: 'Tapahtumia ei vielä ole.',
    seals: 'Sinettejä',
    sealedAt: 'Uusin sinetti',
    head: 'Tiiviste',
    keep: 'Säilytä tämä tiiviste muualla: siitä näkee myöhemmin, onko mitään aiempaa kirjoitettu uudelleen.',
    none: 'ei vielä',
    waiting: 'Odottaa sinettiä',
    run: 'Tarkistus',
    start: 'Tarkista nyt',
    again: 'Tarkista uudelleen',
    running: (checked, of) => `${checked} / ${of} hakemusta on tarkistettu.`,
    leave: 'Voit poistua sivulta; tarkistus jatkuu.',
    look: 'Katso uudelleen',
    failed: 'Tarkistus jäi kesken. Yritä uudelleen; jos se ei onnistu, syy on palvelun lokissa.',
    ok: 'Mikään ei ole ristiriidassa lokin kanssa.',
    found: (n) =>
      n === 1 ? 'Yksi kohta on ristiriidassa lokin kanssa.' : `${n} kohtaa on ristiriidassa.`,
    asOf: 'Hetkellä',
    counted: {
      ...{ applications: 'Hakemuksia', events: 'Tapahtumia', commitments: 'Lupauksia' },
      ...{ seals: 'Sinettejä', erasedTexts: 'Poistettuja tekstejä' },
    },
    where: 'Missä',
    detail: 'Mitä',
  },
  sv: {
    title: 'Är journalen som den skrevs?',
    lead: 'Varje siffra i rapporten följer av journalen. En kontroll går igenom den på nytt, jämför varje löfte med det som visas och följer varje kontrollsumma till det nyaste sigillet.',
    range: 'Händelser',
    noEvents: 'Det finns inga händelser ännu.',
    seals: 'Sigill',
    sealedAt: 'Nyaste sigillet',
    head: 'Kontrollsumma',
    keep: 'Spara summan någon annanstans: den visar senare om något före den har skrivits om.',
    none: 'inget ännu',
    waiting: 'Väntar på sigill',
    run: 'Kontroll',
    start: 'Kontrollera nu',
    again: 'Kontrollera igen',
    running: (checked, of) => `${checked} av ${of} ansökningar har kontrollerats.`,
    leave: 'Du kan lämna sidan; kontrollen fortsätter.',
    look: 'Titta igen',
    failed: 'Kontrollen blev inte klar. Försök igen; går det inte står orsaken i tjänstens logg.',
    ok: 'Ingenting strider mot journalen.',
    found: (n) => (n === 1 ? 'En sak strider mot journalen.' : `${n} saker strider mot journalen.`),
    asOf: 'Per',
    counted: {
      ...{ applications: 'Ansökningar', events: 'Händelser', commitments: 'Löften' },
      ...{ seals: 'Sigill', erasedTexts: 'Raderade texter' },
    },
    where: 'Var',
    detail: 'Vad',
  },
});
