import { words } from '../../words/words';

interface Words {
  title: string;
  about: string;
  key: string;
  noKey: string;
  make: string;
  renew: string;
  renewHint: string;
  origins: string;
  originsHint: string;
  shared: string;
  sharedHint: string;
  /** To who may not change it. */
  sharedAre: string;
  none: string;
  everyPage: string;
  save: string;
  form: string;
  formHint: string;
  done: Record<string, string>;
}

export const DOOR_WORDS = words<Words>({
  en: {
    title: 'Applying from other pages',
    about:
      'A form on your own careers page can send applications to this job: with the public key, and from the addresses that are listed here. A link to the public page needs none of this.',
    key: 'Public key of this job',
    noKey: 'There is no key yet: applications come over our own page only.',
    make: 'Make a key',
    renew: 'Make a new key',
    renewHint: 'The present key is worth nothing from then on.',
    origins: 'Addresses of pages for this job',
    originsHint:
      'One a line, such as https://careers.example.com. Empty: none. A single * lets every page on the internet send.',
    shared: 'Addresses of pages for every job',
    sharedHint: 'They hold for all jobs, beside those of each.',
    sharedAre: 'For every job:',
    none: 'none',
    everyPage: 'Every page on the internet may send applications here, because of the *.',
    save: 'Save addresses',
    form: 'A plain form for your page',
    formHint:
      'Copy it as it is; the words beside the tick are the ones that are kept. Copy it again when you change them or the key.',
    done: { key: 'The key is made.', origins: 'The addresses are saved.' },
  },
  fi: {
    title: 'Hakeminen muilta sivuilta',
    about:
      'Oman rekrytointisivunne lomake voi lähettää hakemuksia tähän työpaikkaan: julkisella avaimella ja täällä luetelluista osoitteista. Linkki julkiselle sivulle ei tarvitse tätä.',
    key: 'Työpaikan julkinen avain',
    noKey: 'Avainta ei vielä ole: hakemuksia tulee vain omalta sivultamme.',
    make: 'Luo avain',
    renew: 'Luo uusi avain',
    renewHint: 'Nykyinen avain lakkaa heti toimimasta.',
    origins: 'Tämän työpaikan sivujen osoitteet',
    originsHint:
      'Yksi riviä kohden, esimerkiksi https://careers.example.com. Tyhjä: ei yhtään. Pelkkä * sallii kaikki internetin sivut.',
    shared: 'Kaikkien työpaikkojen sivujen osoitteet',
    sharedHint: 'Ne koskevat kaikkia työpaikkoja kunkin omien lisäksi.',
    sharedAre: 'Kaikille työpaikoille:',
    none: 'ei yhtään',
    everyPage:
      'Mikä tahansa internetin sivu voi lähettää tänne hakemuksia, koska luettelossa on *.',
    save: 'Tallenna osoitteet',
    form: 'Valmis lomake sivullenne',
    formHint:
      'Kopioi sellaisenaan: suostumuksen teksti säilytetään sanasta sanaan. Kopioi uudelleen, jos muutat sitä tai avainta.',
    done: { key: 'Avain on luotu.', origins: 'Osoitteet on tallennettu.' },
  },
  sv: {
    title: 'Söka från andra sidor',
    about:
      'Ett formulär på er egen karriärsida kan skicka ansökningar till det här jobbet: med den offentliga nyckeln och från adresserna som står här. En länk till den offentliga sidan behöver inget av detta.',
    key: 'Jobbets offentliga nyckel',
    noKey: 'Det finns ingen nyckel än: ansökningar kommer bara via vår egen sida.',
    make: 'Skapa en nyckel',
    renew: 'Skapa en ny nyckel',
    renewHint: 'Den nuvarande nyckeln slutar gälla genast.',
    origins: 'Adresser till sidor för det här jobbet',
    originsHint:
      'En per rad, till exempel https://careers.example.com. Tomt: inga. Ett ensamt * släpper in alla sidor på internet.',
    shared: 'Adresser till sidor för alla jobb',
    sharedHint: 'De gäller alla jobb, utöver vart och ett av jobbens egna.',
    sharedAre: 'För alla jobb:',
    none: 'inga',
    everyPage: 'Vilken sida som helst på internet får skicka ansökningar hit, på grund av *.',
    save: 'Spara adresserna',
    form: 'Ett färdigt formulär för er sida',
    formHint:
      'Kopiera det som det är: orden vid kryssrutan sparas ordagrant. Kopiera igen om du ändrar dem eller nyckeln.',
    done: { key: 'Nyckeln är skapad.', origins: 'Adresserna är sparade.' },
  },
});
