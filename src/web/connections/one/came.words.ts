import type { Locale } from '../../../mail/locale';

type Translated = Record<Exclude<Locale, 'en'>, string>;

/** What stands for a name or a number, each time it comes. */
export const GAP = '…';

/** What is stored of a delivery in English sentences, as others read it. A gap holds what differs. */
export const CAME: Record<string, Translated> = {
  'All of it is known.': { fi: 'Kaikki on jo tiedossa.', sv: 'Allt är redan känt.' },
  'Newer things are known.': { fi: 'Tiedossa on jo uudempaa.', sv: 'Nyare uppgifter är kända.' },
  'It was received.': { fi: 'Hakemus otettiin vastaan.', sv: 'Ansökan togs emot.' },
  'It was moved to another stage.': {
    fi: 'Hakemus siirtyi toiseen vaiheeseen.',
    sv: 'Ansökan flyttades till ett annat steg.',
  },
  'What changed there is nothing that we follow.': {
    fi: 'Siellä muuttui jotain, mitä täällä ei seurata.',
    sv: 'Det som ändrades där följs inte här.',
  },
  'It ended before the connection was made.': {
    fi: 'Se päättyi ennen kuin yhteys tehtiin.',
    sv: 'Den avslutades innan anslutningen gjordes.',
  },
  'Its job is not followed here.': {
    fi: 'Sen työpaikkaa ei seurata täällä.',
    sv: 'Dess jobb följs inte här.',
  },
  'What the job “…” is here is not said.': {
    fi: 'Ei ole kerrottu, mikä työpaikka ”…” on täällä.',
    sv: 'Det är inte sagt vad jobbet ”…” är här.',
  },
  'What the stage “…” is here is not said.': {
    fi: 'Ei ole kerrottu, mikä vaihe ”…” on täällä.',
    sv: 'Det är inte sagt vad steget ”…” är här.',
  },
  'It ended, and its job is closed here.': {
    fi: 'Se päättyi, ja työpaikka on täällä suljettu.',
    sv: 'Den avslutades, och jobbet är stängt här.',
  },
  'The job “…” is closed here: open it again, or choose another one.': {
    fi: 'Työpaikka ”…” on täällä suljettu: avaa se uudelleen tai valitse toinen.',
    sv: 'Jobbet ”…” är stängt här: öppna det igen eller välj ett annat.',
  },
  'There it belongs to another job now (“…”); here it stays where it is.': {
    fi: 'Siellä hakemus kuuluu nyt toiseen työpaikkaan (”…”), täällä se pysyy paikallaan.',
    sv: 'Där hör ansökan nu till ett annat jobb (”…”); här står den kvar.',
  },
  'Another application of the same person to that job is followed already.': {
    fi: 'Saman henkilön toista hakemusta samaan työpaikkaan seurataan jo.',
    sv: 'En annan ansökan från samma person till det jobbet följs redan.',
  },
  'Somebody else answers for it.': { fi: 'Vastaaja vaihtui.', sv: 'Någon annan ansvarar nu.' },
  'It was rejected; the owner is asked to tell it, with feedback.': {
    fi: 'Hakemus hylättiin; vastuuhenkilöä pyydetään kertomaan siitä palautteen kera.',
    sv: 'Ansökan avslogs; den ansvariga ombeds berätta det, med återkoppling.',
  },
  'It was rejected.': { fi: 'Hakemus hylättiin.', sv: 'Ansökan avslogs.' },
  'It was withdrawn.': { fi: 'Hakemus peruttiin.', sv: 'Ansökan drogs tillbaka.' },
  'The candidate was hired.': { fi: 'Hakija palkattiin.', sv: 'Kandidaten anställdes.' },
  'It is under way again there, and its job is closed here: open the job again.': {
    fi: 'Siellä se on taas käynnissä, mutta täällä työpaikka on suljettu: avaa työpaikka uudelleen.',
    sv: 'Där pågår den igen, men jobbet är stängt här: öppna jobbet igen.',
  },
  'It is under way again.': { fi: 'Hakemus on taas käynnissä.', sv: 'Ansökan pågår igen.' },
  'It has ended here already (…).': {
    fi: 'Se on täällä jo päättynyt (…).',
    sv: 'Den har redan avslutats här (…).',
  },
  'An interview was held.': { fi: 'Haastattelu pidettiin.', sv: 'En intervju hölls.' },
  'An interview was arranged.': { fi: 'Haastattelu sovittiin.', sv: 'En intervju bokades.' },
  'An interview was called off.': { fi: 'Haastattelu peruttiin.', sv: 'En intervju ställdes in.' },
  'An interview was moved.': { fi: 'Haastattelu siirrettiin.', sv: 'En intervju flyttades.' },
  'What changed of the person: ….': {
    fi: 'Henkilön tiedoista muuttui: ….',
    sv: 'Detta ändrades om personen: ….',
  },
  'The new address belongs to another candidate here: merge the two.': {
    fi: 'Uusi osoite kuuluu täällä toiselle hakijalle: yhdistä nämä kaksi.',
    sv: 'Den nya adressen tillhör en annan kandidat här: slå ihop de två.',
  },
  'The person was forgotten here; nothing of it is taken.': {
    fi: 'Henkilö on täällä unohdettu; tästä ei oteta mitään.',
    sv: 'Personen är glömd här; inget av detta tas emot.',
  },
  'The person was forgotten.': { fi: 'Henkilö unohdettiin.', sv: 'Personen glömdes.' },
  'What it had under this id was deleted. The person has another one there, and is not forgotten.':
    {
      fi: 'Tämän tunnisteen tiedot poistettiin. Henkilöllä on siellä toinenkin tunniste, joten häntä ei unohdettu.',
      sv: 'Det som fanns under detta id togs bort. Personen har ett annat id där och är inte glömd.',
    },
  'Two people are one.': {
    fi: 'Kaksi henkilöä on sama.',
    sv: 'Två personer är en och samma.',
  },
  'The person is called otherwise there.': {
    fi: 'Henkilön tunniste siellä vaihtui.',
    sv: 'Personen har ett annat id där nu.',
  },
  'Nobody here is known by that id.': {
    fi: 'Kukaan ei ole täällä tuolla tunnisteella.',
    sv: 'Ingen här är känd under det id:t.',
  },
  'No interview here is known by that id.': {
    fi: 'Mikään haastattelu ei ole täällä tuolla tunnisteella.',
    sv: 'Ingen intervju här är känd under det id:t.',
  },
  'It was over, or known already.': {
    fi: 'Se oli jo ohi tai tiedossa.',
    sv: 'Det var över eller redan känt.',
  },
  'It was never followed here.': {
    fi: 'Sitä ei ole täällä seurattu.',
    sv: 'Den har aldrig följts här.',
  },
  'Its record in … was deleted; nobody withdrew it.': {
    fi: 'Sen tiedot poistettiin järjestelmästä …; kukaan ei perunut hakemusta.',
    sv: 'Posten i … togs bort; ingen drog tillbaka ansökan.',
  },
  '… still knows that person.': {
    fi: '… tuntee henkilön yhä.',
    sv: '… känner fortfarande till personen.',
  },
  '… knows no application with that id in this account.': {
    fi: '… ei tunne tällä tilillä hakemusta, jolla olisi tuo tunniste.',
    sv: '… känner inte till någon ansökan med det id:t i det här kontot.',
  },
  'An API key is needed for …: what its hooks say is not enough, or is not signed.': {
    fi: 'Tarvitaan API-avain, … ei kerro tapahtumissaan tarpeeksi tai ei allekirjoita niitä.',
    sv: 'En API-nyckel behövs, … säger inte tillräckligt i sina händelser eller signerar dem inte.',
  },
  'The ATS asked whether anybody is there.': {
    fi: 'Järjestelmä kysyi, onko täällä ketään.',
    sv: 'Systemet frågade om någon finns här.',
  },
  'This event is not used here.': {
    fi: 'Tätä tapahtumaa ei käytetä täällä.',
    sv: 'Den här händelsen används inte här.',
  },
  'Not used: comes with the next event of the application.': {
    fi: 'Ei käytetä: tulee hakemuksen seuraavan tapahtuman mukana.',
    sv: 'Används inte: kommer med ansökans nästa händelse.',
  },
  'Not used: a prospect, who has not applied.': {
    fi: 'Ei käytetä: mahdollinen hakija, joka ei ole hakenut.',
    sv: 'Används inte: en möjlig kandidat som inte har sökt.',
  },
  'Not used: a lead, who has not applied.': {
    fi: 'Ei käytetä: mahdollinen hakija, joka ei ole hakenut.',
    sv: 'Används inte: en möjlig kandidat som inte har sökt.',
  },
  'Not used: was sourced, and has not applied.': {
    fi: 'Ei käytetä: etsitty henkilö, joka ei ole hakenut.',
    sv: 'Används inte: en person som har hittats och inte har sökt.',
  },
  'Not used: the application has no job.': {
    fi: 'Ei käytetä: hakemuksella ei ole työpaikkaa.',
    sv: 'Används inte: ansökan har inget jobb.',
  },
  'Not used: name and address of the person stay.': {
    fi: 'Ei käytetä: henkilön nimi ja osoite säilyvät.',
    sv: 'Används inte: personens namn och adress finns kvar.',
  },
  '… of application … was read.': {
    fi: '… luettiin (hakemus …).',
    sv: '… lästes (ansökan …).',
  },
  '… was read.': { fi: '… luettiin.', sv: '… lästes.' },
  'Something went wrong here. It has been logged.': {
    fi: 'Täällä meni jotain vikaan. Se on kirjattu lokiin.',
    sv: 'Något gick fel här. Det har loggats.',
  },
  'What came was deleted meanwhile.': {
    fi: 'Tullut tapahtuma poistettiin sillä välin.',
    sv: 'Det som kom togs bort under tiden.',
  },
  'The person was erased before anything came of it.': {
    fi: 'Henkilö poistettiin ennen kuin tästä seurasi mitään.',
    sv: 'Personen raderades innan något följde av det.',
  },
  'Nobody said within 90 days what it belongs to here.': {
    fi: 'Kukaan ei kertonut 90 päivässä, mihin se täällä kuuluu.',
    sv: 'Ingen sa inom 90 dagar vad det hör till här.',
  },
  'It was a test: nothing follows.': {
    fi: 'Tämä oli koe: siitä ei seuraa mitään.',
    sv: 'Det var ett prov: inget följer av det.',
  },
  'The connection was switched off meanwhile.': {
    fi: 'Yhteys kytkettiin sillä välin pois.',
    sv: 'Anslutningen stängdes av under tiden.',
  },
  '… refuses the API key (401)': {
    fi: '… ei hyväksy API-avainta (401)',
    sv: '… godtar inte API-nyckeln (401)',
  },
  'the API key lacks a right that is needed at … (403)': {
    fi: 'API-avaimelta puuttuu oikeus, jota … vaatii (403)',
    sv: 'API-nyckeln saknar en behörighet som … kräver (403)',
  },
  '… cannot be reached (…)': { fi: '… ei vastaa (…)', sv: '… kan inte nås (…)' },
  '… stopped in mid-answer (…)': {
    fi: '… jätti vastauksensa kesken (…)',
    sv: '… avbröt sitt svar (…)',
  },
};

/** What may stand in a gap and is no name: why an ATS was not reached. */
export const WHY: Record<string, Translated> = {
  'its name has no address': { fi: 'nimellä ei ole osoitetta', sv: 'namnet har ingen adress' },
  'its name could not be looked up': {
    fi: 'nimeä ei voitu selvittää',
    sv: 'namnet kunde inte slås upp',
  },
  'the connection was refused': { fi: 'yhteys torjuttiin', sv: 'anslutningen nekades' },
  'the connection broke off': { fi: 'yhteys katkesi', sv: 'anslutningen bröts' },
  'no answer in time': { fi: 'vastausta ei tullut ajoissa', sv: 'inget svar i tid' },
  'the network does not lead there': {
    fi: 'verkosta ei pääse sinne',
    sv: 'nätverket leder inte dit',
  },
  'its certificate cannot be trusted': {
    fi: 'sen varmenteeseen ei voi luottaa',
    sv: 'det går inte att lita på dess certifikat',
  },
  'no connection': { fi: 'ei yhteyttä', sv: 'ingen anslutning' },
};
