import type { LeftOutWhy } from '../../hiring/bulk/bulk-selection';
import { words } from '../words/words';
import type { BulkVerb } from './bulk-bar';

/** The words of what is done for several at once. */
interface BulkWords {
  title: string;
  titles: Record<BulkVerb, (n: number) => string>;
  people: (n: number) => string;
  leftOut: (n: number) => string;
  why: Record<LeftOutWhy, string>;
  unseen: string;
  purpose: string;
  stage: string;
  subject: string;
  body: string;
  bodyHint: string;
  ownLetter: string;
  due: string;
  dueHint: string;
  silent: string;
  outcome: string;
  outcomes: { rejected: string; offer: string };
  reason: string;
  reasonHint: string;
  declined: string;
  declinedHint: string;
  to: string;
  preview: string;
  next: (from: number, to: number) => string;
  send: Record<BulkVerb, (n: number) => string>;
  nothing: string;
  call: string;
  shown: (from: number, to: number, of: number) => string;
  each: string;
  back: string;
}

export const BULK_WORDS = words<BulkWords>({
  en: {
    title: 'Several at once',
    titles: {
      message: (n) => `Write to ${n} candidates`,
      move: (n) => `Move ${n} candidates`,
      decision: (n) => `Decide on ${n} candidates`,
      owner: (n) => `Hand over ${n} candidates`,
    },
    people: (n) => `${n} selected`,
    leftOut: (n) => `${n} left out`,
    why: {
      unseen: 'is not there, or not yours to see',
      ended: 'the application has ended',
      twice: 'is selected with another application too, and would get two letters',
    },
    unseen: 'An application',
    purpose: 'What it is',
    stage: 'To',
    subject: 'Subject',
    body: 'Your words',
    bodyHint: 'Greet them too: {name} becomes the name of each.',
    ownLetter: 'Empty: the letter’s own words. {name} becomes the name of each.',
    due: 'They hear next by',
    dueHint:
      'The letters say so, and it becomes a promise to each. Without a date an update keeps no answer that is owed.',
    silent: 'Tell the candidates nothing',
    outcome: 'Decision',
    outcomes: { rejected: 'Not chosen', offer: 'Offer' },
    reason: 'Reason, for the file',
    reasonHint: 'The candidates are not told.',
    declined: 'Why there is no feedback',
    declinedHint: 'Needed for those who were interviewed; they read it.',
    to: 'To whom',
    preview: 'Show what each gets',
    next: (from, to) => `Show ${from} to ${to}`,
    send: {
      message: (n) => `Send to ${n}`,
      move: (n) => `Move ${n}`,
      decision: (n) => `Decide on ${n}`,
      owner: (n) => `Hand over ${n}`,
    },
    nothing: 'Is told nothing.',
    call: 'No mail reaches them: the owner is asked to call.',
    shown: (from, to, of) => `Shown: ${from} to ${to} of ${of}.`,
    each: 'What each gets',
    back: 'Back to Today',
  },
  fi: {
    title: 'Monelle kerralla',
    titles: {
      message: (n) => `Kirjoita ${n} hakijalle`,
      move: (n) => `Siirrä ${n} hakijaa`,
      decision: (n) => `Päätä ${n} hakijasta`,
      owner: (n) => `Luovuta ${n} hakijaa`,
    },
    people: (n) => `${n} valittu`,
    leftOut: (n) => `${n} jää pois`,
    why: {
      unseen: 'puuttuu tai ei ole sinun nähtävissäsi',
      ended: 'hakemus on päättynyt',
      twice: 'on valittu myös toisella hakemuksella ja saisi kaksi viestiä',
    },
    unseen: 'Hakemus',
    purpose: 'Mitä se on',
    stage: 'Vaiheeseen',
    subject: 'Otsikko',
    body: 'Omin sanoin',
    bodyHint: 'Muista tervehdys: {name} vaihtuu kunkin nimeksi.',
    ownLetter: 'Tyhjänä lähtevät viestin omat sanat. {name} vaihtuu kunkin nimeksi.',
    due: 'He kuulevat seuraavan kerran viimeistään',
    dueHint:
      'Viestit kertovat ajan, ja siitä tulee lupaus jokaiselle. Ilman päivää tilannetieto ei täytä luvattua vastausta.',
    silent: 'Älä kerro hakijoille',
    outcome: 'Päätös',
    outcomes: { rejected: 'Ei valittu', offer: 'Tarjous' },
    reason: 'Peruste, vain arkistoon',
    reasonHint: 'Hakijoille sitä ei kerrota.',
    declined: 'Miksi palautetta ei anneta',
    declinedHint: 'Tarvitaan haastatelluille; he lukevat sen.',
    to: 'Kenelle',
    preview: 'Näytä, mitä kukin saa',
    next: (from, to) => `Näytä ${from}–${to}`,
    send: {
      message: (n) => `Lähetä ${n} hakijalle`,
      move: (n) => `Siirrä ${n}`,
      decision: (n) => `Päätä ${n} hakijasta`,
      owner: (n) => `Luovuta ${n}`,
    },
    nothing: 'Hänelle ei kerrota mitään.',
    call: 'Sähköposti ei tavoita häntä: vastuuhenkilöä pyydetään soittamaan.',
    shown: (from, to, of) => `Näkyvissä ${from}–${to} / ${of}.`,
    each: 'Mitä kukin saa',
    back: 'Takaisin tähän päivään',
  },
  sv: {
    title: 'Flera på en gång',
    titles: {
      message: (n) => `Skriv till ${n} kandidater`,
      move: (n) => `Flytta ${n} kandidater`,
      decision: (n) => `Besluta om ${n} kandidater`,
      owner: (n) => `Lämna över ${n} kandidater`,
    },
    people: (n) => `${n} valda`,
    leftOut: (n) => `${n} utelämnas`,
    why: {
      unseen: 'finns inte eller är inte din att se',
      ended: 'ansökan är avslutad',
      twice: 'är vald med en annan ansökan också och skulle få två brev',
    },
    unseen: 'En ansökan',
    purpose: 'Vad det är',
    stage: 'Till',
    subject: 'Ämne',
    body: 'Med egna ord',
    bodyHint: 'Hälsa också: {name} blir vars och ens namn.',
    ownLetter: 'Tomt: brevets egna ord. {name} blir vars och ens namn.',
    due: 'De får besked senast',
    dueHint:
      'Breven säger det, och det blir ett löfte till var och en. Utan datum uppfyller ett besked inget utlovat svar.',
    silent: 'Berätta inget för kandidaterna',
    outcome: 'Beslut',
    outcomes: { rejected: 'Ej vald', offer: 'Erbjudande' },
    reason: 'Skäl, för akten',
    reasonHint: 'Kandidaterna får inte veta det.',
    declined: 'Varför ingen återkoppling ges',
    declinedHint: 'Behövs för dem som intervjuats; de läser det.',
    to: 'Till vem',
    preview: 'Visa vad var och en får',
    next: (from, to) => `Visa ${from} till ${to}`,
    send: {
      message: (n) => `Skicka till ${n}`,
      move: (n) => `Flytta ${n}`,
      decision: (n) => `Besluta om ${n}`,
      owner: (n) => `Lämna över ${n}`,
    },
    nothing: 'Får inte veta något.',
    call: 'Ingen e-post når fram: den ansvariga ombeds ringa.',
    shown: (from, to, of) => `Visas: ${from} till ${to} av ${of}.`,
    each: 'Vad var och en får',
    back: 'Tillbaka till i dag',
  },
});
