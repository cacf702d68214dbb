import type { MessageStatus } from '../../../store/entities/mail/message.entity';
import { words } from '../../words/words';

interface MessageWords {
  back: string;
  to: string;
  about: string;
  for: string;
  by: string;
  machine: string;
  next: string;
  application: string;
  became: string;
  written: string;
  waits: string;
  until: string;
  undo: string;
  attempts: (n: number) => string;
  twice: string;
  now: Record<MessageStatus, string>;
  server: string;
  text: string;
  looks: string;
  picture: string;
  links: string;
  cancel: string;
  cancelTitle: string;
  cancelWhy: string;
  promise: string;
  retry: string;
  retryTitle: string;
  retryWhy: string;
  giveUp: string;
  giveUpTitle: string;
  giveUpWhy: string;
  reason: string;
}

export const WORDS = words<MessageWords>({
  en: {
    back: 'All mails',
    to: 'To',
    about: 'About',
    for: 'What for',
    by: 'Written by',
    machine: 'sent with no person’s act behind it',
    next: 'The candidate hears next by',
    application: 'Open the application',
    became: 'What became of it',
    written: 'Written',
    waits: 'Leaves',
    until: 'Tried until',
    undo: 'Can be taken back until',
    attempts: (n) => `Tried ${n === 1 ? 'once' : `${n} times`}`,
    twice: 'It was out without an answer: the candidate may have it more than once.',
    now: {
      ...{ pending: 'It waits.', sending: 'It is being sent at this moment.' },
      ...{ uncertain: 'It is not known whether it arrived.', delivered: 'Delivered' },
      ...{ rejected: 'Refused for good.', expired: 'Given up after trying for too long.' },
      cancelled: 'Taken back before it left.',
    },
    server: 'The mail server:',
    text: 'What it says',
    looks: 'As it looks',
    picture: 'The mail as it looks',
    links: 'Nothing is loaded and links do not work in this picture.',
    cancel: 'Take it back',
    cancelTitle: 'Take the mail back',
    cancelWhy: 'The candidate does not get it. What it would have kept is still owed.',
    promise: 'The promise in it stands, though the candidate has not been told of it.',
    retry: 'Send again',
    retryTitle: 'Send the mail again',
    retryWhy: 'The candidate may have got it before, and would get it twice.',
    giveUp: 'The address fails',
    giveUpTitle: 'Give the address up',
    giveUpWhy:
      'Nothing more is mailed to it, and what waits for it becomes calls, until somebody corrects it.',
    reason: 'Why',
  },
  fi: {
    back: 'Kaikki viestit',
    to: 'Vastaanottaja',
    about: 'Koskee',
    for: 'Mitä varten',
    by: 'Kirjoittaja',
    machine: 'lähetetty ilman kenenkään tekoa',
    next: 'Hakija kuulee seuraavan kerran viimeistään',
    application: 'Avaa hakemus',
    became: 'Mitä sille tapahtui',
    written: 'Kirjoitettu',
    waits: 'Lähtee',
    until: 'Yritetään viimeistään',
    undo: 'Peruttavissa',
    attempts: (n) => (n === 1 ? 'Yritetty kerran' : `Yritetty ${n} kertaa`),
    twice: 'Se lähti ilman vastausta: hakija on voinut saada sen useammin kuin kerran.',
    now: {
      ...{ pending: 'Se odottaa.', sending: 'Sitä lähetetään parhaillaan.' },
      ...{ uncertain: 'Ei tiedetä, saapuiko se.', delivered: 'Toimitettu' },
      ...{ rejected: 'Hylätty lopullisesti.', expired: 'Yritykset lopetettu.' },
      cancelled: 'Peruttu ennen lähtöä.',
    },
    server: 'Sähköpostipalvelin:',
    text: 'Sisältö',
    looks: 'Ulkoasu',
    picture: 'Viestin ulkoasu',
    links: 'Kuvassa ei ladata mitään, eivätkä linkit toimi.',
    cancel: 'Peru lähetys',
    cancelTitle: 'Peru viestin lähetys',
    cancelWhy: 'Hakija ei saa viestiä. Se, minkä viesti olisi täyttänyt, on yhä luvassa.',
    promise: 'Viestin lupaus on voimassa, vaikka hakija ei ole kuullut siitä.',
    retry: 'Lähetä uudelleen',
    retryTitle: 'Lähetä viesti uudelleen',
    retryWhy: 'Hakija on voinut saada sen jo, ja saisi sen kahdesti.',
    giveUp: 'Osoite ei toimi',
    giveUpTitle: 'Merkitse osoite toimimattomaksi',
    giveUpWhy:
      'Osoitteeseen ei lähetetä enää mitään, ja sitä odottavat viestit muuttuvat soitoiksi, kunnes joku korjaa sen.',
    reason: 'Miksi',
  },
  sv: {
    back: 'Alla brev',
    to: 'Till',
    about: 'Gäller',
    for: 'Ändamål',
    by: 'Skrivet av',
    machine: 'skickat utan att någon gjorde något',
    next: 'Kandidaten får besked senast',
    application: 'Öppna ansökan',
    became: 'Vad som hände med det',
    written: 'Skrivet',
    waits: 'Skickas',
    until: 'Prövas till',
    undo: 'Kan tas tillbaka till',
    attempts: (n) => (n === 1 ? 'Prövat en gång' : `Prövat ${n} gånger`),
    twice: 'Det var ute utan svar: kandidaten kan ha fått det mer än en gång.',
    now: {
      ...{ pending: 'Det väntar.', sending: 'Det skickas just nu.' },
      ...{ uncertain: 'Det är inte känt om det kom fram.', delivered: 'Levererat' },
      ...{ rejected: 'Avvisat för gott.', expired: 'Uppgivet efter för många försök.' },
      cancelled: 'Återtaget innan det skickades.',
    },
    server: 'E-postservern:',
    text: 'Innehåll',
    looks: 'Som det ser ut',
    picture: 'Brevet som det ser ut',
    links: 'Inget laddas och länkar fungerar inte i den här bilden.',
    cancel: 'Ta tillbaka',
    cancelTitle: 'Ta tillbaka brevet',
    cancelWhy: 'Kandidaten får det inte. Det som det skulle ha hållit är fortfarande utlovat.',
    promise: 'Löftet i det står kvar, fast kandidaten inte har fått veta det.',
    retry: 'Skicka igen',
    retryTitle: 'Skicka brevet igen',
    retryWhy: 'Kandidaten kan ha fått det förut, och skulle få det två gånger.',
    giveUp: 'Adressen fungerar inte',
    giveUpTitle: 'Ge upp adressen',
    giveUpWhy: 'Inget mer skickas dit, och det som väntar blir samtal, tills någon rättar den.',
    reason: 'Varför',
  },
});
