import type { OutboxPart } from '../../hiring/messages/reading/outbox-part';
import { words } from '../words/words';

interface OutboxWords {
  title: string;
  show: string;
  parts: Record<OutboxPart, string>;
  empty: Record<OutboxPart, string>;
  seeAll: string;
  addresses: string;
  older: string;
  state: Record<State, string>;
  undo: string;
  done: Record<'cancelled' | 'retried' | 'again' | 'given', string>;
}

/** How a mail stands, as people say it. */
export type State =
  | 'leaves'
  | 'tried'
  | 'sending'
  | 'uncertain'
  | 'delivered'
  | 'delayed'
  | 'returned'
  | 'rejected'
  | 'expired'
  | 'cancelled';

export const WORDS = words<OutboxWords>({
  en: {
    title: 'Outbox',
    show: 'Which mails',
    parts: {
      ...{ waiting: 'Waiting', failed: 'Failed', returned: 'Came back', uncertain: 'Uncertain' },
      ...{ delivered: 'Delivered', cancelled: 'Taken back', all: 'All' },
    },
    empty: {
      waiting: 'No mail waits.',
      failed: 'No mail has failed.',
      returned: 'No mail has come back.',
      uncertain: 'Of every mail it is known whether the mail server has it.',
      delivered: 'No mail has been delivered yet.',
      cancelled: 'No mail has been taken back.',
      all: 'No mail has been written yet. What is told to candidates shows here.',
    },
    seeAll: 'See all mails',
    addresses: 'Addresses that fail',
    older: 'Older mails',
    state: {
      ...{ leaves: 'leaves', tried: 'is tried again', sending: 'is being sent' },
      ...{ uncertain: 'it is not known whether it arrived', delivered: 'delivered' },
      ...{ delayed: 'delayed', returned: 'came back', rejected: 'refused' },
      ...{ expired: 'given up', cancelled: 'taken back' },
    },
    undo: 'can be taken back until',
    done: {
      cancelled: 'The mail is taken back. What it would have kept is still owed.',
      retried: 'The mail is sent again now.',
      again: 'The mail is sent again now. The candidate may have got it before.',
      given: 'Nothing more is mailed to this address until somebody corrects it.',
    },
  },
  fi: {
    title: 'Lähtevät',
    show: 'Mitkä viestit',
    parts: {
      ...{ waiting: 'Odottavat', failed: 'Epäonnistuneet', returned: 'Palautuneet' },
      ...{ uncertain: 'Epävarmat', delivered: 'Toimitetut', cancelled: 'Perutut', all: 'Kaikki' },
    },
    empty: {
      waiting: 'Yksikään viesti ei odota.',
      failed: 'Yksikään viesti ei ole epäonnistunut.',
      returned: 'Yksikään viesti ei ole palautunut.',
      uncertain: 'Jokaisesta viestistä tiedetään, onko se sähköpostipalvelimella.',
      delivered: 'Yhtään viestiä ei ole vielä toimitettu.',
      cancelled: 'Yhtään viestiä ei ole peruttu.',
      all: 'Viestejä ei ole vielä kirjoitettu. Hakijoille kerrottu näkyy täällä.',
    },
    seeAll: 'Näytä kaikki viestit',
    addresses: 'Toimimattomat osoitteet',
    older: 'Vanhemmat viestit',
    state: {
      ...{ leaves: 'lähtee', tried: 'yritetään uudelleen', sending: 'lähetetään parhaillaan' },
      ...{ uncertain: 'ei tiedetä, saapuiko se', delivered: 'toimitettu' },
      ...{ delayed: 'viivästynyt', returned: 'palautui', rejected: 'hylätty' },
      ...{ expired: 'yritykset lopetettu', cancelled: 'peruttu' },
    },
    undo: 'peruttavissa',
    done: {
      cancelled: 'Viesti on peruttu. Se, minkä viesti olisi täyttänyt, on yhä luvassa.',
      retried: 'Viesti lähetetään nyt uudelleen.',
      again: 'Viesti lähetetään nyt uudelleen. Hakija on voinut saada sen jo.',
      given: 'Osoitteeseen ei lähetetä mitään ennen kuin joku korjaa sen.',
    },
  },
  sv: {
    title: 'Utkorg',
    show: 'Vilka brev',
    parts: {
      ...{ waiting: 'Väntar', failed: 'Misslyckade', returned: 'Kom tillbaka' },
      ...{ uncertain: 'Ovissa', delivered: 'Levererade', cancelled: 'Återtagna', all: 'Alla' },
    },
    empty: {
      waiting: 'Inget brev väntar.',
      failed: 'Inget brev har misslyckats.',
      returned: 'Inget brev har kommit tillbaka.',
      uncertain: 'För varje brev är det känt om e-postservern har det.',
      delivered: 'Inget brev har levererats ännu.',
      cancelled: 'Inget brev har tagits tillbaka.',
      all: 'Inget brev har skrivits ännu. Det som kandidaterna får veta syns här.',
    },
    seeAll: 'Visa alla brev',
    addresses: 'Adresser som inte fungerar',
    older: 'Äldre brev',
    state: {
      ...{ leaves: 'skickas', tried: 'prövas igen', sending: 'skickas just nu' },
      ...{ uncertain: 'det är inte känt om det kom fram', delivered: 'levererat' },
      ...{ delayed: 'försenat', returned: 'kom tillbaka', rejected: 'avvisat' },
      ...{ expired: 'uppgivet', cancelled: 'återtaget' },
    },
    undo: 'kan tas tillbaka till',
    done: {
      cancelled: 'Brevet är återtaget. Det som det skulle ha hållit är fortfarande utlovat.',
      retried: 'Brevet skickas igen nu.',
      again: 'Brevet skickas igen nu. Kandidaten kan ha fått det förut.',
      given: 'Inget mer skickas till adressen förrän någon rättar den.',
    },
  },
});
