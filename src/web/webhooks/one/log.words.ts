import type { Trouble } from '../../../integrations/outward/outward-error';
import { words } from '../../words/words';

interface LogWords {
  title: string;
  none: string;
  when: string;
  what: string;
  state: string;
  answer: string;
  noAnswer: string;
  states: Record<'waiting' | 'retried' | 'delivered' | 'failed', string>;
  tries: (n: number) => string;
  next: string;
  took: (ms: number) => string;
  again: string;
  older: string;
  types: Record<string, string>;
  troubles: Record<Trouble, string>;
}

/** The words of what receivers were told. */
export const LOG_WORDS = words<LogWords>({
  en: {
    title: 'What it was told, 30 days back',
    none: 'Nothing yet. What happens from now on is listed here with its answer; a test is too.',
    when: 'When',
    what: 'What',
    state: 'State',
    answer: 'Answer',
    noAnswer: 'none',
    states: {
      waiting: 'Waits',
      retried: 'Is tried again',
      delivered: 'Arrived',
      failed: 'Given up',
    },
    tries: (n) => (n === 1 ? '1 attempt' : `${n} attempts`),
    next: 'Next:',
    took: (ms) => `${ms} ms`,
    again: 'Send again',
    older: 'Older',
    types: { due_today: 'Due today', news: 'At risk and broken', 'webhook.test': 'Test' },
    troubles: {
      refused: 'Its address lies in a private or reserved range.',
      insecure: 'It is not https.',
      port: 'Its port is none that requests are sent to.',
      name: 'Its name has no address.',
      connection: 'No connection, or it broke off.',
      certificate: 'Its certificate cannot be trusted.',
      timeout: 'It did not answer in time.',
      redirect: 'It redirects. Give the address that it leads to.',
      sealed: 'Its address and key cannot be read: SECRET_KEY is another one now.',
      gone: 'It is gone.',
      status: 'No success.',
    },
  },
  fi: {
    title: 'Mitä sille on kerrottu 30 päivän aikana',
    none: 'Ei vielä mitään. Tästä eteenpäin tapahtuva näkyy tässä vastauksineen, koe samoin.',
    when: 'Milloin',
    what: 'Mitä',
    state: 'Tila',
    answer: 'Vastaus',
    noAnswer: 'ei vastausta',
    states: {
      ...{ waiting: 'Odottaa', retried: 'Yritetään uudelleen', delivered: 'Perillä' },
      failed: 'Luovutettu',
    },
    tries: (n) => (n === 1 ? '1 yritys' : `${n} yritystä`),
    next: 'Seuraavaksi:',
    took: (ms) => `${ms} ms`,
    again: 'Lähetä uudelleen',
    older: 'Vanhemmat',
    types: {
      ...{ due_today: 'Tänään erääntyvät', news: 'Pian erääntyvät ja pitämättä jääneet' },
      'webhook.test': 'Koe',
    },
    troubles: {
      refused: 'Osoite on yksityinen tai varattu.',
      insecure: 'Osoite ei ole https.',
      port: 'Porttiin ei lähetetä pyyntöjä.',
      name: 'Nimellä ei ole osoitetta.',
      connection: 'Yhteyttä ei syntynyt, tai se katkesi.',
      certificate: 'Varmenteeseen ei voi luottaa.',
      timeout: 'Vastausta ei tullut ajoissa.',
      redirect: 'Uudelleenohjaus. Anna osoite, johon se johtaa.',
      sealed: 'Osoitetta ja avainta ei voi lukea: SECRET_KEY on vaihtunut.',
      gone: 'Osoitetta ei enää ole.',
      status: 'Ei onnistunut.',
    },
  },
  sv: {
    title: 'Vad som har skickats, 30 dagar bakåt',
    none: 'Inget ännu. Det som händer från och med nu står här med sitt svar, även ett prov.',
    when: 'När',
    what: 'Vad',
    state: 'Läge',
    answer: 'Svar',
    noAnswer: 'inget',
    states: {
      ...{ waiting: 'Väntar', retried: 'Försöks igen', delivered: 'Kom fram' },
      failed: 'Uppgivet',
    },
    tries: (n) => (n === 1 ? '1 försök' : `${n} försök`),
    next: 'Nästa:',
    took: (ms) => `${ms} ms`,
    again: 'Skicka igen',
    older: 'Äldre',
    types: {
      ...{ due_today: 'Ska hållas i dag', news: 'Ska snart hållas och brutna' },
      'webhook.test': 'Prov',
    },
    troubles: {
      refused: 'Adressen är privat eller reserverad.',
      insecure: 'Adressen är inte https.',
      port: 'Till den porten skickas inget.',
      name: 'Namnet har ingen adress.',
      connection: 'Ingen förbindelse, eller så bröts den.',
      certificate: 'Certifikatet går inte att lita på.',
      timeout: 'Inget svar i tid.',
      redirect: 'Omdirigering. Ange adressen som den leder till.',
      sealed: 'Adress och nyckel kan inte läsas: SECRET_KEY är en annan nu.',
      gone: 'Adressen finns inte längre.',
      status: 'Lyckades inte.',
    },
  },
});
