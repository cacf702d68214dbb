import type { SuppressedAddress } from '../../store/entities/mail/suppressed-address.entity';
import { words } from '../words/words';

interface AddressWords {
  title: string;
  intro: string;
  add: string;
  none: string;
  older: string;
  address: string;
  candidate: string;
  nobody: string;
  why: string;
  since: string;
  reasons: Record<SuppressedAddress['reason'], string>;
  mail: string;
  correct: string;
  release: string;
  releaseTitle: string;
  releaseWhy: string;
  reason: string;
  correctTitle: (name: string) => string;
  correctWhy: string;
  fresh: string;
  save: string;
  addTitle: string;
  addWhy: string;
  gone: string;
  done: Record<'released' | 'corrected' | 'given', string>;
}

export const WORDS = words<AddressWords>({
  en: {
    title: 'Addresses that fail',
    intro:
      'Nothing is mailed to these. What is to be said there is said by telephone until the address is corrected.',
    add: 'Add an address',
    none: 'No address fails. One that does shows here when its mails come back.',
    older: 'Older ones',
    address: 'Address',
    candidate: 'Whose',
    nobody: 'nobody’s now',
    why: 'Why',
    since: 'Since',
    reasons: {
      hard: 'There is no such address.',
      soft: 'It failed three times in 14 days.',
      person: 'Said by a person.',
    },
    mail: 'the mail',
    correct: 'Correct',
    release: 'Mail to it again',
    releaseTitle: 'Mail to an address again',
    releaseWhy: 'Mails go there again from now on. Who said so and why stays in the record.',
    reason: 'Why',
    correctTitle: (name) => `Correct the address of ${name}`,
    correctWhy:
      'What waits goes to the new address, and what failed and is still owed goes out again.',
    fresh: 'The right address',
    save: 'Correct the address',
    addTitle: 'Add an address that fails',
    addWhy: 'Nothing more is mailed to it, and what waits for it becomes calls.',
    gone: 'Mails go to this address; nothing is to be released.',
    done: {
      released: 'Mails go to the address again.',
      corrected: 'The address is corrected. What was still owed goes out to it.',
      given: 'Nothing more is mailed to the address.',
    },
  },
  fi: {
    title: 'Toimimattomat osoitteet',
    intro:
      'Näihin ei lähetetä mitään. Se, mitä niihin kerrottaisiin, kerrotaan puhelimessa, kunnes osoite korjataan.',
    add: 'Lisää osoite',
    none: 'Kaikki osoitteet toimivat. Toimimaton näkyy täällä, kun sen viestit palautuvat.',
    older: 'Vanhemmat',
    address: 'Osoite',
    candidate: 'Kenen',
    nobody: 'ei enää kenenkään',
    why: 'Miksi',
    since: 'Alkaen',
    reasons: {
      hard: 'Osoitetta ei ole.',
      soft: 'Viesti palautui kolmesti 14 päivässä.',
      person: 'Ihmisen kertoma.',
    },
    mail: 'viesti',
    correct: 'Korjaa',
    release: 'Lähetä taas',
    releaseTitle: 'Lähetä osoitteeseen taas',
    releaseWhy:
      'Viestit lähtevät osoitteeseen tästä alkaen. Kuka niin päätti ja miksi, jää muistiin.',
    reason: 'Miksi',
    correctTitle: (name) => `Korjaa osoite: ${name}`,
    correctWhy:
      'Odottavat viestit lähtevät uuteen osoitteeseen, ja palautuneet, jotka ovat yhä luvassa, lähetetään uudelleen.',
    fresh: 'Oikea osoite',
    save: 'Korjaa osoite',
    addTitle: 'Lisää toimimaton osoite',
    addWhy: 'Siihen ei lähetetä enää mitään, ja sitä odottavat viestit muuttuvat soitoiksi.',
    gone: 'Osoitteeseen lähetetään viestejä; mitään ei tarvitse vapauttaa.',
    done: {
      released: 'Osoitteeseen lähetetään taas.',
      corrected: 'Osoite on korjattu. Se, mikä oli yhä luvassa, lähtee siihen.',
      given: 'Osoitteeseen ei lähetetä enää mitään.',
    },
  },
  sv: {
    title: 'Adresser som inte fungerar',
    intro: 'Inget skickas till dem. Det som ska sägas dit sägs per telefon tills adressen rättas.',
    add: 'Lägg till en adress',
    none: 'Alla adresser fungerar. En som inte gör det syns här när dess brev kommer tillbaka.',
    older: 'Äldre',
    address: 'Adress',
    candidate: 'Vems',
    nobody: 'ingens nu',
    why: 'Varför',
    since: 'Sedan',
    reasons: {
      hard: 'Adressen finns inte.',
      soft: 'Tre brev kom tillbaka inom 14 dagar.',
      person: 'Sagt av en människa.',
    },
    mail: 'brevet',
    correct: 'Rätta',
    release: 'Skicka dit igen',
    releaseTitle: 'Skicka till en adress igen',
    releaseWhy: 'Brev går dit igen från och med nu. Vem som sade så och varför står kvar.',
    reason: 'Varför',
    correctTitle: (name) => `Rätta adressen för ${name}`,
    correctWhy:
      'Det som väntar går till den nya adressen, och det som misslyckades och ännu är utlovat skickas igen.',
    fresh: 'Rätt adress',
    save: 'Rätta adressen',
    addTitle: 'Lägg till en adress som inte fungerar',
    addWhy: 'Inget mer skickas dit, och det som väntar blir samtal.',
    gone: 'Brev går till adressen; inget behöver släppas.',
    done: {
      released: 'Brev går till adressen igen.',
      corrected: 'Adressen är rättad. Det som ännu var utlovat skickas dit.',
      given: 'Inget mer skickas till adressen.',
    },
  },
});
