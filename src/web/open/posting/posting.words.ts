import type { Place } from '../../../hiring/public-jobs/pay-law';
import { words } from '../../words/words';

interface PostingWords {
  title: string;
  public: (path: string) => string;
  hidden: string;
  closed: string;
  slug: string;
  slugHint: string;
  description: string;
  descriptionHint: string;
  place: string;
  placeHint: string;
  places: Record<Place, string>;
  pay: string;
  payHint: string;
  kept: string;
  keptHint: string;
  consent: string;
  consentHint: string;
  isPublic: string;
  isPublicHint: string;
  save: string;
  back: string;
  done: string;
  see: string;
}

export const POSTING_WORDS = words<PostingWords>({
  en: {
    title: 'Public page',
    public: (path) => `Public at ${path}`,
    hidden: 'Not public: nobody sees it outside.',
    closed: 'The job is closed: the page says that it takes no more applications.',
    slug: 'Address',
    slugHint: 'Small letters, digits and hyphens. It stands behind /open/.',
    description: 'Description',
    descriptionHint: 'Paragraphs with empty lines between them, in the language of the job.',
    place: 'Where the work is done',
    placeHint: 'It decides which law asks for the pay, and how long applications are kept.',
    places: {
      FI: 'Finland',
      SE: 'Sweden',
      DE: 'Germany',
      FR: 'France',
      AT: 'Austria',
      EU: 'Elsewhere in the EU',
      'CA-ON': 'Ontario',
      GB: 'United Kingdom',
      US: 'United States',
      other: 'Elsewhere',
    },
    pay: 'Pay or its range',
    payHint:
      'As applicants read it: "3 400–4 100 € a month". Required for a public job in the EU (Directive 2023/970, Article 5) and in Ontario.',
    kept: 'Kept after the decision, in months',
    keptHint:
      'Stands in what applicants agree to. Empty: what is usual at that place, such as 6 in Germany, 7 in Austria, 24 in Finland and France.',
    consent: 'What applicants agree to',
    consentHint: 'Empty: the usual words, in the language of the reader.',
    isPublic: 'Public',
    isPublicHint: 'Anybody may read it and apply.',
    save: 'Save',
    back: 'Back to the job',
    done: 'Saved.',
    see: 'See the page',
  },
  fi: {
    title: 'Julkinen sivu',
    public: (path) => `Julkinen osoitteessa ${path}`,
    hidden: 'Ei julkinen: kukaan ulkopuolinen ei näe sivua.',
    closed: 'Haku on suljettu: sivulla kerrotaan, ettei hakemuksia enää oteta.',
    slug: 'Osoite',
    slugHint: 'Pieniä kirjaimia, numeroita ja yhdysviivoja. Tulee osan /open/ perään.',
    description: 'Kuvaus',
    descriptionHint: 'Kappaleet erotetaan tyhjällä rivillä. Kirjoita työpaikan kielellä.',
    place: 'Missä työ tehdään',
    placeHint:
      'Tämä ratkaisee, minkä lain mukaan palkka on kerrottava ja kuinka kauan hakemukset säilytetään.',
    places: {
      FI: 'Suomi',
      SE: 'Ruotsi',
      DE: 'Saksa',
      FR: 'Ranska',
      AT: 'Itävalta',
      EU: 'Muualla EU:ssa',
      'CA-ON': 'Ontario',
      GB: 'Iso-Britannia',
      US: 'Yhdysvallat',
      other: 'Muualla',
    },
    pay: 'Palkka tai palkkahaarukka',
    payHint:
      'Niin kuin hakijat sen lukevat: "3 400–4 100 € kuukaudessa". Pakollinen julkisessa haussa EU:ssa (direktiivi 2023/970, 5 artikla) ja Ontariossa.',
    kept: 'Säilytys päätöksen jälkeen, kuukausina',
    keptHint:
      'Kerrotaan suostumuksessa. Tyhjänä paikan tavallinen aika: Saksassa 6, Itävallassa 7, Suomessa ja Ranskassa 24.',
    consent: 'Mihin hakijat suostuvat',
    consentHint: 'Tyhjänä käytetään tavallista tekstiä lukijan kielellä.',
    isPublic: 'Julkinen',
    isPublicHint: 'Kuka tahansa voi lukea sivun ja hakea.',
    save: 'Tallenna',
    back: 'Takaisin työpaikkaan',
    done: 'Tallennettu.',
    see: 'Katso sivu',
  },
  sv: {
    title: 'Offentlig sida',
    public: (path) => `Offentlig på ${path}`,
    hidden: 'Inte offentlig: ingen utomstående ser sidan.',
    closed: 'Tjänsten är stängd: sidan säger att inga fler ansökningar tas emot.',
    slug: 'Adress',
    slugHint: 'Små bokstäver, siffror och bindestreck. Den står efter /open/.',
    description: 'Beskrivning',
    descriptionHint: 'Stycken med tomma rader emellan, på jobbets språk.',
    place: 'Var arbetet utförs',
    placeHint: 'Det avgör vilken lag som kräver att lönen anges och hur länge ansökningar sparas.',
    places: {
      FI: 'Finland',
      SE: 'Sverige',
      DE: 'Tyskland',
      FR: 'Frankrike',
      AT: 'Österrike',
      EU: 'Annanstans i EU',
      'CA-ON': 'Ontario',
      GB: 'Storbritannien',
      US: 'USA',
      other: 'Annanstans',
    },
    pay: 'Lön eller lönespann',
    payHint:
      'Som sökande läser det: "3 400–4 100 € i månaden". Krävs för ett offentligt jobb i EU (direktiv 2023/970, artikel 5) och i Ontario.',
    kept: 'Sparas efter beslutet, i månader',
    keptHint:
      'Står i det sökande samtycker till. Tomt: det vanliga på platsen, till exempel 6 i Tyskland, 7 i Österrike, 24 i Finland och Frankrike.',
    consent: 'Vad sökande samtycker till',
    consentHint: 'Tomt: den vanliga texten, på läsarens språk.',
    isPublic: 'Offentlig',
    isPublicHint: 'Vem som helst kan läsa den och söka.',
    save: 'Spara',
    back: 'Tillbaka till jobbet',
    done: 'Sparat.',
    see: 'Se sidan',
  },
});
