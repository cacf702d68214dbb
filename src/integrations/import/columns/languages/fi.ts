import type { Synonyms } from '../synonyms';

export const FINNISH: Synonyms = {
  externalId: ['Hakemuksen tunnus', 'Hakemustunnus', 'Hakijan tunnus', 'Tunniste', 'Tunnus'],
  name: ['Hakijan nimi', 'Koko nimi', 'Hakija', 'Nimi'],
  firstName: ['Etunimi', 'Etunimet'],
  lastName: ['Sukunimi'],
  email: ['Sähköposti', 'Sähköpostiosoite', 'Hakijan sähköposti', 'S-posti'],
  phone: ['Puhelin', 'Puhelinnumero', 'Puh', 'Matkapuhelin'],
  job: ['Työpaikka', 'Tehtävä', 'Avoin tehtävä', 'Tehtävänimike', 'Paikka', 'Haku'],
  stage: ['Vaihe', 'Nykyinen vaihe', 'Rekrytointivaihe', 'Hakemuksen vaihe'],
  recruiter: ['Rekrytoija', 'Vastuuhenkilö', 'Vastuurekrytoija', 'Yhteyshenkilö', 'Omistaja'],
  appliedAt: [
    'Hakupäivä',
    'Hakemuspäivä',
    'Hakemus saapunut',
    'Saapunut',
    'Saapumispäivä',
    'Haettu',
  ],
  stageSince: ['Vaiheessa alkaen', 'Vaihe alkaen', 'Vaihe vaihdettu'],
  lastContactAt: ['Viimeisin yhteydenotto', 'Viimeksi yhteydessä', 'Viimeisin viesti'],
  status: ['Tila', 'Hakemuksen tila', 'Status', 'Lopputulos'],
  endedAt: ['Päättynyt', 'Päätöspäivä', 'Hylätty pvm', 'Hylkäyspäivä'],
};
