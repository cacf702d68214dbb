import { words } from '../words/words';

/** Where something is set: its page, its name, and what is set there. */
export type Entry = readonly [href: string, name: string, sentence: string];

/** What HR sets, grouped. */
export const SETTINGS_WORDS = words<{
  title: string;
  groups: { name: string; entries: Entry[] }[];
}>({
  en: {
    title: 'Settings',
    groups: [
      {
        name: 'What candidates are promised',
        entries: [
          [
            '/settings/organisation',
            'Organisation',
            'Its name, its clock, its language, and what jobs get that name nothing.',
          ],
          [
            '/settings/calendars',
            'Calendars',
            'When you work: hours, holidays and closures, by which every promise is counted.',
          ],
          [
            '/settings/policies',
            'Policies',
            'What a candidate is owed on which event, within what time, and what keeps it.',
          ],
          [
            '/settings/pipelines',
            'Pipelines',
            'The stages an application goes through, and which mails leave by themselves.',
          ],
        ],
      },
      {
        name: 'What candidates read',
        entries: [
          [
            '/settings/templates',
            'Templates',
            'The words of every mail, in each language, with a preview.',
          ],
          ['/settings/mail', 'Mail', 'How mail leaves and comes in, and a test that it does.'],
          [
            '/addresses',
            'Addresses that fail',
            'Candidates whom no mail reaches, and what to do about each.',
          ],
          ['/open', 'Open jobs', 'The public jobs, as everybody sees them.'],
        ],
      },
      {
        name: 'Other systems',
        entries: [
          [
            '/imports',
            'Import applications',
            'Bring candidates and applications from a file of another system.',
          ],
          [
            '/settings/connections',
            'Applicant tracking systems',
            'Your ATS beside Lupaus: what it tells us, what came of it, and who writes.',
          ],
          ['/settings/webhooks', 'Webhooks and chat', 'What other systems and chats hear.'],
        ],
      },
      {
        name: 'People and proof',
        entries: [
          [
            '/settings/users',
            'Users',
            'Who works here, in which role, and whose invitation is open.',
          ],
          [
            '/settings/ground',
            'Ground for figures per person',
            'Whether the report may name persons, for how long, and its target.',
          ],
          ['/absences', 'Absences', 'Who is away when, and who answers for them.'],
          [
            '/disputes',
            'Contested contacts',
            'Calls and meetings of which a candidate says that they never took place.',
          ],
          ['/audit', 'Audit', 'Whether the journal is what was recorded, and its head hash.'],
          [
            '/first-run',
            'First steps',
            'The five steps of setting up, and demo data to look around in.',
          ],
        ],
      },
    ],
  },
  fi: {
    title: 'Asetukset',
    groups: [
      {
        name: 'Mitä hakijoille luvataan',
        entries: [
          [
            '/settings/organisation',
            'Organisaatio',
            'Nimi, aikavyöhyke, kieli ja se, mitä työpaikat saavat, kun muuta ei sanota.',
          ],
          [
            '/settings/calendars',
            'Kalenterit',
            'Työajat, pyhät ja sulkuajat, joiden mukaan jokainen lupaus lasketaan.',
          ],
          [
            '/settings/policies',
            'Käytännöt',
            'Mitä hakijalle luvataan missäkin vaiheessa, missä ajassa ja mikä lupauksen pitää.',
          ],
          [
            '/settings/pipelines',
            'Vaiheet',
            'Hakemuksen vaiheet ja viestit, jotka lähtevät itsestään.',
          ],
        ],
      },
      {
        name: 'Mitä hakijat lukevat',
        entries: [
          [
            '/settings/templates',
            'Viestipohjat',
            'Jokaisen viestin sanat kullakin kielellä, esikatselun kera.',
          ],
          [
            '/settings/mail',
            'Sähköposti',
            'Miten posti lähtee ja saapuu, ja koe, joka näyttää sen toimivan.',
          ],
          [
            '/addresses',
            'Toimimattomat osoitteet',
            'Hakijat, joita sähköposti ei tavoita, ja mitä kunkin kohdalla tehdään.',
          ],
          ['/open', 'Avoimet työpaikat', 'Julkiset haut, kuten kaikki ne näkevät.'],
        ],
      },
      {
        name: 'Muut järjestelmät',
        entries: [
          ['/imports', 'Tuo hakemuksia', 'Hakijat ja hakemukset toisen järjestelmän tiedostosta.'],
          [
            '/settings/connections',
            'Rekrytointijärjestelmät',
            'Nykyinen järjestelmänne Lupauksen rinnalla: mitä siltä tulee, mitä siitä seuraa ja kuka kirjoittaa.',
          ],
          ['/settings/webhooks', 'Webhookit ja kanavat', 'Mitä muut järjestelmät kuulevat.'],
        ],
      },
      {
        name: 'Ihmiset ja todisteet',
        entries: [
          [
            '/settings/users',
            'Käyttäjät',
            'Ketkä käyttävät Lupausta, missä roolissa ja kenen kutsu on auki.',
          ],
          [
            '/settings/ground',
            'Henkilökohtaisten lukujen peruste',
            'Saako raportti nimetä ihmisiä, kuinka kauan, ja mikä on tavoite.',
          ],
          ['/absences', 'Poissaolot', 'Kuka on poissa milloin ja kuka vastaa hänen puolestaan.'],
          [
            '/disputes',
            'Kiistetyt yhteydenotot',
            'Puhelut ja tapaamiset, joita hakijan mukaan ei ollut.',
          ],
          [
            '/audit',
            'Tarkastus',
            'Onko tapahtumaloki se, mikä kirjattiin, ja mikä on sen viimeinen tiiviste.',
          ],
          [
            '/first-run',
            'Ensiaskeleet',
            'Käyttöönoton viisi vaihetta ja esimerkkiaineisto tutustumista varten.',
          ],
        ],
      },
    ],
  },
  sv: {
    title: 'Inställningar',
    groups: [
      {
        name: 'Vad kandidaterna utlovas',
        entries: [
          [
            '/settings/organisation',
            'Organisation',
            'Namn, tidszon, språk och vad tjänster får när inget annat sägs.',
          ],
          [
            '/settings/calendars',
            'Kalendrar',
            'När ni arbetar: tider, helgdagar och stängningar som varje löfte räknas efter.',
          ],
          [
            '/settings/policies',
            'Regler',
            'Vad en kandidat utlovas vid vilken händelse, inom vilken tid och vad som håller löftet.',
          ],
          [
            '/settings/pipelines',
            'Processer',
            'Stegen en ansökan går igenom och vilka brev som går av sig själva.',
          ],
        ],
      },
      {
        name: 'Vad kandidaterna läser',
        entries: [
          [
            '/settings/templates',
            'Mallar',
            'Orden i varje brev, på varje språk, med förhandsvisning.',
          ],
          [
            '/settings/mail',
            'E-post',
            'Hur posten går ut och kommer in, och ett prov på att den gör det.',
          ],
          [
            '/addresses',
            'Adresser som inte fungerar',
            'Kandidater som ingen post når, och vad som görs åt var och en.',
          ],
          ['/open', 'Lediga jobb', 'De offentliga jobben, som alla ser dem.'],
        ],
      },
      {
        name: 'Andra system',
        entries: [
          [
            '/imports',
            'Importera ansökningar',
            'Kandidater och ansökningar från en fil ur ett annat system.',
          ],
          [
            '/settings/connections',
            'Rekryteringssystem',
            'Ert system bredvid Lupaus: vad som kommer därifrån, vad det blir av det och vem som skriver.',
          ],
          ['/settings/webhooks', 'Webhooks och chatt', 'Vad andra system får veta.'],
        ],
      },
      {
        name: 'Människor och bevis',
        entries: [
          [
            '/settings/users',
            'Användare',
            'Vilka som arbetar här, i vilken roll och vems inbjudan som är öppen.',
          ],
          [
            '/settings/ground',
            'Grund för siffror per person',
            'Om rapporten får nämna personer, hur länge, och dess mål.',
          ],
          ['/absences', 'Frånvaro', 'Vem som är borta när, och vem som svarar i stället.'],
          [
            '/disputes',
            'Bestridda kontakter',
            'Samtal och möten som en kandidat säger aldrig ägde rum.',
          ],
          [
            '/audit',
            'Granskning',
            'Om journalen är det som antecknades, och dess sista kontrollsumma.',
          ],
          [
            '/first-run',
            'Första stegen',
            'De fem stegen för att komma i gång, och exempeldata att se sig om i.',
          ],
        ],
      },
    ],
  },
});
