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
  counted: Record<
    'applications' | 'events' | 'commitments' | 'seals' | 'signedHeads' | 'erasedTexts',
    string
  >;
  signed: string;
  unsigned: string;
  demonstration: string;
  stopped: string;
  begun: string;
  command: string;
  keys: string;
  keyChanged: string;
  noKey: string;
  noKeys: string;
  key: string;
  days: string;
  signatures: string;
  publicHalf: string;
  show: string;
  bundle: string;
  bundleWhy: string;
  bundleNot: string;
  download: string;
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
    keep: 'Keep this line somewhere else, as the mails to you do: it shows later whether anything before it was rewritten. lupaus verify --against FILE compares.',
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
      ...{ seals: 'Seals', signedHeads: 'Signed heads', erasedTexts: 'Erased texts' },
    },
    signed: 'Signed head',
    unsigned: 'None yet; one is signed each day after the first seal.',
    demonstration: 'No head is signed while the demonstration is in: what it shows proves nothing.',
    stopped: 'The check stopped half-way: its process has ended. Start another.',
    begun: 'Begun',
    command: 'from the command line',
    keys: 'Keys',
    keyChanged:
      'The signing key was changed. If you did not change it, compare the days before with mails that you have kept.',
    noKey: 'This process has no key and signs nothing; HEAD_KEY_FILE names one.',
    noKeys: 'Nothing has been signed yet.',
    key: 'Key',
    days: 'Days (UTC)',
    signatures: 'Signatures',
    publicHalf: 'Public half',
    show: 'Show',
    bundle: 'Verify elsewhere',
    bundleWhy:
      'A bundle has the journal, seals, signatures, policies and calendars, and every promise with its verdict, without names, addresses or texts. lupaus verify --bundle FILE checks it without this service.',
    bundleNot:
      'It has the verdicts of each person. No ground for figures per person is recorded, so only an administrator can download it.',
    download: 'Download the bundle',
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
    keep: 'Säilytä tämä rivi muualla, kuten sinulle lähetetyissä viesteissä: siitä näkee myöhemmin, onko mitään aiempaa kirjoitettu uudelleen. Vertailun tekee lupaus verify --against TIEDOSTO.',
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
      ...{ seals: 'Sinettejä', signedHeads: 'Allekirjoituksia' },
      erasedTexts: 'Poistettuja tekstejä',
    },
    signed: 'Allekirjoitettu tiiviste',
    unsigned: 'Ei vielä; ensimmäisen sinetin jälkeen yksi allekirjoitetaan joka päivä.',
    demonstration:
      'Mitään ei allekirjoiteta, kun esittelytiedot ovat mukana: ne eivät todista mitään.',
    stopped: 'Tarkistus jäi kesken, koska sen prosessi on päättynyt. Aloita uusi.',
    begun: 'Aloitettu',
    command: 'komentoriviltä',
    keys: 'Avaimet',
    keyChanged:
      'Allekirjoitusavain on vaihdettu. Jos et vaihtanut sitä itse, vertaa aiempia päiviä säilyttämiisi viesteihin.',
    noKey: 'Tällä prosessilla ei ole avainta, eikä se allekirjoita; avaimen kertoo HEAD_KEY_FILE.',
    noKeys: 'Mitään ei ole vielä allekirjoitettu.',
    key: 'Avain',
    days: 'Päivät (UTC)',
    signatures: 'Allekirjoituksia',
    publicHalf: 'Julkinen osa',
    show: 'Näytä',
    bundle: 'Tarkista muualla',
    bundleWhy:
      'Paketissa ovat loki, sinetit, allekirjoitukset, säännöt ja kalenterit sekä jokainen lupaus tuloksineen, mutta ei nimiä, osoitteita eikä tekstejä. lupaus verify --bundle TIEDOSTO tarkistaa sen ilman tätä palvelua.',
    bundleNot:
      'Siinä on jokaisen henkilön tulokset. Perustetta henkilökohtaisille luvuille ei ole kirjattu, joten vain ylläpitäjä voi ladata sen.',
    download: 'Lataa paketti',
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
    keep: 'Spara raden någon annanstans, som mejlen till dig gör: den visar senare om något före den har skrivits om. lupaus verify --against FIL jämför.',
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
      ...{ seals: 'Sigill', signedHeads: 'Underskrifter', erasedTexts: 'Raderade texter' },
    },
    signed: 'Undertecknad kontrollsumma',
    unsigned: 'Ingen ännu; efter det första sigillet undertecknas en varje dag.',
    demonstration: 'Inget undertecknas medan demonstrationen är inne: den bevisar ingenting.',
    stopped: 'Kontrollen blev avbruten: dess process har slutat. Starta en ny.',
    begun: 'Påbörjad',
    command: 'från kommandoraden',
    keys: 'Nycklar',
    keyChanged:
      'Nyckeln för underskrifter har bytts. Om du inte själv bytte den, jämför dagarna före med mejl som du har sparat.',
    noKey: 'Den här processen har ingen nyckel och undertecknar inget; HEAD_KEY_FILE anger en.',
    noKeys: 'Inget har undertecknats ännu.',
    key: 'Nyckel',
    days: 'Dagar (UTC)',
    signatures: 'Underskrifter',
    publicHalf: 'Offentlig del',
    show: 'Visa',
    bundle: 'Kontrollera någon annanstans',
    bundleWhy:
      'Paketet har journalen, sigillen, underskrifterna, regler och kalendrar samt varje löfte med sitt utfall, utan namn, adresser och texter. lupaus verify --bundle FIL kontrollerar det utan den här tjänsten.',
    bundleNot:
      'Det har utfallet för varje person. Ingen grund för siffror per person är registrerad, så bara en administratör kan ladda ner det.',
    download: 'Ladda ner paketet',
    where: 'Var',
    detail: 'Vad',
  },
});
