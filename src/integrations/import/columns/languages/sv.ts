import type { Synonyms } from '../synonyms';

export const SWEDISH: Synonyms = {
  externalId: ['Ansöknings-ID', 'Ansökningsnummer', 'Kandidat-ID', 'Referens'],
  name: ['Kandidatens namn', 'Fullständigt namn', 'Kandidat', 'Sökande', 'Namn'],
  firstName: ['Förnamn'],
  lastName: ['Efternamn'],
  email: ['E-post', 'E-postadress', 'Epost', 'Mejl', 'Mejladress'],
  phone: ['Telefon', 'Telefonnummer', 'Mobil', 'Mobilnummer'],
  job: ['Tjänst', 'Jobb', 'Jobbtitel', 'Befattning', 'Roll', 'Annons'],
  stage: ['Steg', 'Nuvarande steg', 'Fas', 'Rekryteringssteg'],
  recruiter: ['Rekryterare', 'Ansvarig', 'Ansvarig rekryterare', 'Kontaktperson', 'Ägare'],
  appliedAt: ['Ansökningsdatum', 'Ansökan inkom', 'Sökte', 'Inkommen', 'Ansökt'],
  stageSince: ['I steget sedan', 'Steg sedan', 'Bytte steg'],
  lastContactAt: ['Senaste kontakt', 'Senast kontaktad', 'Senaste meddelande'],
  status: ['Status', 'Ansökningsstatus', 'Tillstånd', 'Utfall'],
  endedAt: ['Avslutad', 'Avslutsdatum', 'Beslutsdatum', 'Avslag datum'],
};
