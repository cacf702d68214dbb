import { words } from '../words/words';
import type { Base, Fact } from '../../reports/fairness/facts';

/** A fact: in a column's head, and what exactly it is. */
type Said = readonly [name: string, definition: string];

interface FairnessWords {
  title: string;
  lead: string;
  own: string;
  teams: string;
  back: string;
  everybody: string;
  ownLink: string;
  csv: string;
  nothing: string;
  fact: string;
  team: string;
  count: string;
  of: string;
  share: string;
  howCounted: string;
  common: string;
  bases: Record<Base, string>;
  facts: Record<Fact, Said>;
}

/** Words of the page of facts that could be gaming. */
export const FAIRNESS_WORDS = words<FairnessWords>({
  en: {
    title: 'Fairness',
    lead: 'What could be gaming, and may as well be good work. These are facts and no verdict: nothing that people wrote was read for them, and nobody is ranked.',
    own: 'These are your own facts, as HR sees them.',
    teams: 'Per team: figures may name people only once the ground for it is recorded.',
    back: 'Back to the report',
    everybody: 'Everybody',
    ownLink: 'My own',
    csv: 'CSV',
    nothing: 'Nothing of the kind happened in this period. Choose another one.',
    fact: 'Fact',
    team: 'Team',
    count: 'Count',
    of: 'Of',
    share: 'Share',
    howCounted: 'How it is counted',
    common:
      'Everything counts by when it happened; what was told and what was asked, by when the answer was due. Under 5 there is no share.',
    bases: {
      ...{ pauses: 'pauses', handOvers: 'hand-overs', dates: 'dates given' },
      ...{ calls: 'logged contacts', answered: 'promises kept', questions: 'questions due' },
      decisions: 'decisions',
    },
    facts: {
      ignoredPauses: [
        'Pauses ignored',
        'Pauses that did not count, and the clock ran on: inside another pause, or with nothing asked of the candidate in the 5 working days before. A pause that Lupaus refused at once is not recorded.',
      ],
      spentPauses: [
        'Pauses run out',
        'Pauses that nobody ended, and the candidate said nothing, until the longest time of a pause was over and the clock ran again by itself, with something still waiting.',
      ],
      lateHandOvers: [
        'Late hand-overs',
        'Hand-overs while at least one promise stood that was overdue, or of whose working time at least 80 % was over. Those of an absence are among them. Counts for who handed over; it does not move the blame, for a broken promise is charged to whoever had it longest.',
      ],
      newDates: [
        'New dates',
        'Promises that were given another date. Of all dates given, first ones and new ones together.',
      ],
      movedPromises: [
        'Promises moved',
        'The new dates by which the old one ended, because the candidate was told in time and it had not been moved as often as the policy lets it. Where it did not end, the old date stood.',
      ],
      disputedCalls: [
        'Contacts contested',
        'Logged calls, meetings and texts of which the candidate says that they never took place, whenever they said it.',
      ],
      upheldCalls: [
        'Contests upheld',
        'The contested ones where HR agreed with the candidate. Such a contact keeps nothing.',
      ],
      selfReported: [
        'Self-reported',
        'Promises kept, in time or late, by a logged call, meeting or text instead of an e-mail: known by the recruiter’s own word.',
      ],
      waived: [
        'Questions waived',
        'Questions of which somebody said that they need no answer. Counts for who owned them then; the list says who said it.',
      ],
      contested: [
        'Waived, asked again',
        'The waived questions of which the candidate says that they do need an answer.',
      ],
      undone: [
        'Decisions undone',
        'Decisions taken back before the candidate was told. Counts for who decided.',
      ],
      reopened: [
        'Taken up again',
        'Applications that had ended and were taken up again. They are counted of nothing.',
      ],
    },
  },
  fi: {
    title: 'Reiluus',
    lead: 'Mikä voi olla kikkailua ja yhtä hyvin hyvää työtä. Nämä ovat tosiasioita eivätkä tuomioita: mitään, mitä ihmiset ovat kirjoittaneet, ei luettu niitä varten, eikä ketään panna järjestykseen.',
    own: 'Nämä ovat omat tosiasiasi sellaisina kuin HR näkee ne.',
    teams: 'Tiimeittäin: luvut saavat nimetä ihmisiä vasta, kun peruste sille on kirjattu.',
    back: 'Takaisin raporttiin',
    everybody: 'Kaikki',
    ownLink: 'Omani',
    csv: 'CSV',
    nothing: 'Tällä jaksolla ei tapahtunut mitään tällaista. Valitse toinen jakso.',
    fact: 'Tosiasia',
    team: 'Tiimi',
    count: 'Määrä',
    of: 'Kaikkiaan',
    share: 'Osuus',
    howCounted: 'Näin luvut lasketaan',
    common:
      'Kaikki lasketaan sen mukaan, milloin se tapahtui; vastaukset ja kysymykset sen mukaan, milloin vastaus erääntyi. Alle viidestä ei lasketa osuutta.',
    bases: {
      ...{ pauses: 'tauot', handOvers: 'siirrot toiselle', dates: 'annetut päivät' },
      ...{ calls: 'kirjatut yhteydenotot', answered: 'pidetyt lupaukset' },
      ...{ questions: 'erääntyneet kysymykset', decisions: 'päätökset' },
    },
    facts: {
      ignoredPauses: [
        'Mitättömät tauot',
        'Tauot, joita ei laskettu, joten kello kävi: toisen tauon sisällä tai ilman, että hakijalta oli pyydetty mitään viiden edellisen työpäivän aikana. Taukoa, jonka Lupaus torjui heti, ei kirjata.',
      ],
      spentPauses: [
        'Loppuun kuluneet tauot',
        'Tauot, joita kukaan ei päättänyt eikä hakija sanonut mitään, kunnes tauon enimmäisaika oli kulunut ja kello käynnistyi itsestään, ja jotain oli yhä odottamassa.',
      ],
      lateHandOvers: [
        'Myöhäiset siirrot',
        'Siirrot toiselle, kun ainakin yksi lupaus oli myöhässä tai sen työajasta oli kulunut vähintään 80 %. Poissaolojen siirrot ovat mukana. Lasketaan sille, joka siirsi; vastuu ei siirry, sillä rikottu lupaus luetaan sille, jolla se oli pisimpään.',
      ],
      newDates: [
        'Uudet päivät',
        'Lupaukset, joille annettiin toinen päivä. Kaikista annetuista päivistä, ensimmäisistä ja uusista yhteensä.',
      ],
      movedPromises: [
        'Siirretyt lupaukset',
        'Uudet päivät, joilla vanha päättyi, koska hakijalle kerrottiin ajoissa eikä sitä ollut siirretty niin monta kertaa kuin käytäntö sallii. Muuten vanha päivä pysyi voimassa.',
      ],
      disputedCalls: [
        'Kiistetyt yhteydenotot',
        'Kirjatut puhelut, tapaamiset ja viestit, joita hakijan mukaan ei koskaan ollut, milloin tahansa hän sen sanoi.',
      ],
      upheldCalls: [
        'Hyväksytyt kiistot',
        'Kiistetyt, joista HR oli hakijan kanssa samaa mieltä. Sellainen yhteydenotto ei pidä mitään lupausta.',
      ],
      selfReported: [
        'Itse kirjatut',
        'Ajoissa tai myöhässä pidetyt lupaukset, jotka piti kirjattu puhelu, tapaaminen tai tekstiviesti eikä sähköposti: ne tiedetään rekrytoijan omasta sanasta.',
      ],
      waived: [
        'Vastausta vaille jätetyt',
        'Kysymykset, joista joku sanoi, ettei niihin tarvitse vastata. Lasketaan sille, jolla ne silloin olivat; luettelo kertoo, kuka sen sanoi.',
      ],
      contested: [
        'Uudelleen kysytyt',
        'Vastausta vaille jätetyt kysymykset, joihin hakija sanoo tarvitsevansa vastauksen.',
      ],
      undone: [
        'Perutut päätökset',
        'Päätökset, jotka peruttiin ennen kuin hakijalle kerrottiin. Lasketaan sille, joka päätti.',
      ],
      reopened: [
        'Uudelleen avatut',
        'Päättyneet hakemukset, jotka otettiin uudelleen käsittelyyn. Niillä ei ole vertailulukua.',
      ],
    },
  },
  sv: {
    title: 'Rättvisa',
    lead: 'Det som kan vara ett sätt att runda reglerna, och lika väl gott arbete. Det är fakta och inget omdöme: inget som någon har skrivit har lästs för dem, och ingen rangordnas.',
    own: 'Det här är dina egna fakta, så som HR ser dem.',
    teams: 'Per team: siffror får nämna personer först när grunden för det är antecknad.',
    back: 'Tillbaka till rapporten',
    everybody: 'Alla',
    ownLink: 'Mina egna',
    csv: 'CSV',
    nothing: 'Inget sådant hände under perioden. Välj en annan.',
    fact: 'Faktum',
    team: 'Team',
    count: 'Antal',
    of: 'Av',
    share: 'Andel',
    howCounted: 'Så räknas det',
    common:
      'Allt räknas efter när det hände; svar och frågor efter när svaret skulle ges. Under 5 räknas ingen andel.',
    bases: {
      ...{ pauses: 'pauser', handOvers: 'överlämningar', dates: 'givna datum' },
      ...{ calls: 'antecknade kontakter', answered: 'hållna löften' },
      ...{ questions: 'förfallna frågor', decisions: 'beslut' },
    },
    facts: {
      ignoredPauses: [
        'Pauser utan verkan',
        'Pauser som inte räknades, så att klockan gick vidare: inne i en annan paus, eller utan att något hade begärts av kandidaten under de 5 arbetsdagarna innan. En paus som Lupaus avvisade direkt antecknas inte.',
      ],
      spentPauses: [
        'Pauser som löpte ut',
        'Pauser som ingen avslutade, utan ett ord från kandidaten, tills den längsta tiden för en paus hade gått och klockan gick igång av sig själv medan något ännu väntade.',
      ],
      lateHandOvers: [
        'Sena överlämningar',
        'Överlämningar medan minst ett löfte gällde som var försenat, eller av vars arbetstid minst 80 % hade gått. De som följer av en frånvaro är med. Räknas för den som lämnade över; ansvaret flyttas inte, för ett brutet löfte räknas till den som hade det längst.',
      ],
      newDates: [
        'Nya datum',
        'Löften som fick ett annat datum. Av alla givna datum, första och nya tillsammans.',
      ],
      movedPromises: [
        'Flyttade löften',
        'De nya datum som det gamla slutade gälla genom, eftersom kandidaten fick veta i tid och det inte hade flyttats så ofta som policyn tillåter. Annars stod det gamla datumet kvar.',
      ],
      disputedCalls: [
        'Bestridda kontakter',
        'Antecknade samtal, möten och sms som enligt kandidaten aldrig ägde rum, när kandidaten än sade det.',
      ],
      upheldCalls: [
        'Godtagna bestridanden',
        'De bestridda där HR höll med kandidaten. En sådan kontakt håller inget löfte.',
      ],
      selfReported: [
        'Egna anteckningar',
        'Löften som hölls, i tid eller sent, genom ett antecknat samtal, möte eller sms i stället för e-post: kända genom rekryterarens eget ord.',
      ],
      waived: [
        'Frågor utan svar',
        'Frågor som någon sade inte behöver besvaras. Räknas för den som ägde dem då; listan säger vem som sade det.',
      ],
      contested: ['Frågade på nytt', 'Frågor utan svar som kandidaten säger behöver ett svar.'],
      undone: [
        'Ångrade beslut',
        'Beslut som togs tillbaka innan kandidaten fick veta. Räknas för den som beslutade.',
      ],
      reopened: [
        'Återupptagna',
        'Avslutade ansökningar som togs upp igen. De räknas inte av något.',
      ],
    },
  },
});
