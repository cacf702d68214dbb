import type { OffReason } from '../../store/entities/connect/receiver.entity';
import { words } from '../words/words';

type Kind = 'webhook' | 'slack' | 'teams';

interface ReceiverWords {
  title: string;
  about: string;
  endpoints: string;
  channels: string;
  noEndpoints: string;
  noChannels: string;
  newEndpoint: string;
  newChannel: string;
  endpointHow: string;
  channelHow: string;
  kinds: Record<Kind, string>;
  name: string;
  url: string;
  state: string;
  last: string;
  waiting: string;
  never: string;
  make: string;
  save: string;
  active: string;
  ready: string;
  failing: string;
  off: Record<OffReason, string>;
  offSince: string;
  failingSince: string;
  missed: string;
  on: string;
  switchOff: string;
  test: string;
  testHow: string;
  rotate: string;
  rotateHow: string;
  previous: string;
  secret: string;
  shown: string;
  key: string;
  remove: string;
  removeSure: (name: string) => string;
  removeHow: string;
  change: string;
  done: Record<string, string>;
  choose: string;
  refused: string | null;
  isOff: string | null;
  forgotten: string | null;
  tooMany: string | null;
}

/** The words of the pages of those who hear of events. */
export const WORDS = words<ReceiverWords>({
  en: {
    title: 'Webhooks and chat',
    about: 'Other systems and chats hear from here what happens, with nobody’s address or words.',
    endpoints: 'Webhooks',
    channels: 'Channels of chats',
    noEndpoints:
      'No system is told anything yet. A webhook tells one as soon as something happens.',
    noChannels:
      'No chat is told anything yet. A channel of Slack or Teams hears what is due and late.',
    newEndpoint: 'Add a webhook',
    newChannel: 'Add a channel',
    endpointHow:
      'Each event is sent to this address, signed after Standard Webhooks: ids, kinds and times. Who may know more asks the API.',
    channelHow:
      'Make an incoming webhook in Slack, or a workflow “Post to a channel when a webhook request is received” in Teams, and put its address here.',
    kinds: { webhook: 'Webhook', slack: 'Slack', teams: 'Microsoft Teams' },
    name: 'Name',
    url: 'Address',
    state: 'State',
    last: 'Last arrived',
    waiting: 'Waiting',
    never: 'never',
    make: 'Add',
    save: 'Save',
    active: 'Arrives',
    ready: 'Nothing to tell yet',
    failing: 'Fails',
    off: {
      gone: 'Off: it answered that it is gone (410)',
      failing: 'Off: everything failed for five days',
      by_hand: 'Off: switched off here',
    },
    offSince: 'Since',
    failingSince: 'Everything has failed since',
    missed:
      'It does not hear what happens meanwhile. Before it is switched on, a test shows whether it is well again.',
    on: 'Switch on again',
    switchOff: 'Switch off',
    test: 'Send a test',
    testHow: 'Sent at once and once; the answer is in the list below.',
    rotate: 'Make a new key',
    rotateHow: 'The key before it signs too for 24 hours, so that nothing is refused meanwhile.',
    previous: 'The key before signs too until',
    secret: 'Key',
    shown:
      'This is the key with which what arrives is verified. It is shown this once: keep it where the other system reads it.',
    key: 'Key of the signatures',
    remove: 'Take away',
    removeSure: (name) => `Take ${name} away?`,
    removeHow: 'It hears nothing more, and what it was told and answered is forgotten.',
    change: 'Change',
    done: {
      made: 'Added. It hears what happens from now on.',
      saved: 'Saved.',
      arrived: 'The test has arrived.',
      failed: 'The test has not arrived. Why is in the list.',
      on: 'Switched on. It hears what happens from now on.',
      off: 'Switched off.',
      removed: 'Taken away.',
      resent: 'It is sent again.',
    },
    choose: 'Choose at least one thing that it is told of.',
    refused: null,
    isOff: null,
    forgotten: null,
    tooMany: null,
  },
  fi: {
    title: 'Webhookit ja keskustelukanavat',
    about:
      'Muut järjestelmät ja keskustelukanavat kuulevat täältä, mitä tapahtuu, ilman kenenkään osoitetta tai sanoja.',
    endpoints: 'Webhookit',
    channels: 'Keskustelukanavat',
    noEndpoints:
      'Millekään järjestelmälle ei vielä kerrota mitään. Webhook kertoo heti, kun jotain tapahtuu.',
    noChannels:
      'Millekään kanavalle ei vielä kerrota mitään. Slackin tai Teamsin kanava kuulee, mitä erääntyy ja mikä on myöhässä.',
    newEndpoint: 'Lisää webhook',
    newChannel: 'Lisää kanava',
    endpointHow:
      'Jokainen tapahtuma lähetetään tähän osoitteeseen Standard Webhooks -tavan mukaan allekirjoitettuna: tunnisteet, lajit ja ajat. Se, joka saa tietää enemmän, kysyy rajapinnasta.',
    channelHow:
      'Tee Slackissa saapuva webhook (incoming webhook) tai Teamsissa työnkulku, joka julkaisee kanavalle saapuvan webhook-pyynnön, ja anna sen osoite tähän.',
    kinds: { webhook: 'Webhook', slack: 'Slack', teams: 'Microsoft Teams' },
    name: 'Nimi',
    url: 'Osoite',
    state: 'Tila',
    last: 'Viimeksi perillä',
    waiting: 'Odottaa',
    never: 'ei koskaan',
    make: 'Lisää',
    save: 'Tallenna',
    active: 'Menee perille',
    ready: 'Ei vielä kerrottavaa',
    failing: 'Ei mene perille',
    off: {
      gone: 'Pois päältä: vastasi, ettei osoitetta enää ole (410)',
      failing: 'Pois päältä: mikään ei mennyt perille viiteen päivään',
      by_hand: 'Pois päältä: kytketty pois täällä',
    },
    offSince: 'Alkaen',
    failingSince: 'Mikään ei ole mennyt perille, alkaen',
    missed:
      'Se ei kuule, mitä sillä välin tapahtuu. Kokeile ennen päälle kytkemistä, toimiiko se taas.',
    on: 'Kytke takaisin päälle',
    switchOff: 'Kytke pois päältä',
    test: 'Lähetä koe',
    testHow: 'Lähetetään heti ja kerran; vastaus näkyy alla olevassa luettelossa.',
    rotate: 'Tee uusi avain',
    rotateHow:
      'Myös edellinen avain allekirjoittaa vielä 24 tuntia, jottei mitään sillä välin hylätä.',
    previous: 'Edellinen avain allekirjoittaa myös, päättyen',
    secret: 'Avain',
    shown:
      'Tällä avaimella vastaanottaja tarkistaa saamansa. Se näytetään vain tämän kerran: tallenna se sinne, mistä toinen järjestelmä lukee sen.',
    key: 'Allekirjoitusten avain',
    remove: 'Poista',
    removeSure: (name) => `Poistetaanko ${name}?`,
    removeHow:
      'Se ei enää kuule mitään, ja se, mitä sille kerrottiin ja mitä se vastasi, unohdetaan.',
    change: 'Muuta',
    done: {
      made: 'Lisätty. Se kuulee tästä eteenpäin, mitä tapahtuu.',
      saved: 'Tallennettu.',
      arrived: 'Koe meni perille.',
      failed: 'Koe ei mennyt perille. Syy on luettelossa.',
      on: 'Kytketty päälle. Se kuulee tästä eteenpäin, mitä tapahtuu.',
      off: 'Kytketty pois päältä.',
      removed: 'Poistettu.',
      resent: 'Lähetetään uudelleen.',
    },
    choose: 'Valitse ainakin yksi asia, josta kerrotaan.',
    refused:
      'Osoitteeseen ei voi lähettää: sen on oltava julkinen https-osoite tavallisessa portissa, ilman käyttäjätunnusta ja salasanaa. Muut sallii vain ylläpitäjän asetus WEBHOOK_ALLOW.',
    isOff: 'Sinne ei lähetetä mitään, koska se on pois päältä. Kytke se ensin päälle.',
    forgotten: 'Siinä mainitun henkilön tiedot on poistettu: sitä ei lähetetä uudelleen.',
    tooMany: 'Niitä on jo niin monta kuin voi olla. Poista ensin jokin, jota ei tarvita.',
  },
  sv: {
    title: 'Webhooks och chatt',
    about:
      'Andra system och chattar får härifrån veta vad som händer, utan någons adress eller ord.',
    endpoints: 'Webhooks',
    channels: 'Chattkanaler',
    noEndpoints: 'Inget system får veta något ännu. En webhook berättar så snart något händer.',
    noChannels:
      'Ingen chatt får veta något ännu. En kanal i Slack eller Teams får veta vad som ska hållas och vad som är försenat.',
    newEndpoint: 'Lägg till en webhook',
    newChannel: 'Lägg till en kanal',
    endpointHow:
      'Varje händelse skickas till den här adressen, signerad enligt Standard Webhooks: id, slag och tider. Den som får veta mer frågar API:et.',
    channelHow:
      'Skapa en inkommande webhook i Slack, eller ett arbetsflöde i Teams som publicerar i en kanal när en webhook-begäran tas emot, och ange dess adress här.',
    kinds: { webhook: 'Webhook', slack: 'Slack', teams: 'Microsoft Teams' },
    name: 'Namn',
    url: 'Adress',
    state: 'Läge',
    last: 'Kom fram senast',
    waiting: 'Väntar',
    never: 'aldrig',
    make: 'Lägg till',
    save: 'Spara',
    active: 'Kommer fram',
    ready: 'Inget att berätta ännu',
    failing: 'Kommer inte fram',
    off: {
      gone: 'Av: svarade att adressen inte finns längre (410)',
      failing: 'Av: inget kom fram på fem dagar',
      by_hand: 'Av: avslagen här',
    },
    offSince: 'Sedan',
    failingSince: 'Inget har kommit fram sedan',
    missed:
      'Systemet får inte veta vad som händer under tiden. Ett prov visar om det fungerar igen innan det slås på.',
    on: 'Slå på igen',
    switchOff: 'Slå av',
    test: 'Skicka ett prov',
    testHow: 'Skickas genast och en gång; svaret står i listan nedan.',
    rotate: 'Gör en ny nyckel',
    rotateHow: 'Den förra nyckeln signerar också i 24 timmar, så att inget avvisas under tiden.',
    previous: 'Den förra nyckeln signerar också till',
    secret: 'Nyckel',
    shown:
      'Med den här nyckeln kontrolleras det som kommer fram. Den visas bara denna gång: spara den där det andra systemet läser den.',
    key: 'Signaturernas nyckel',
    remove: 'Ta bort',
    removeSure: (name) => `Ta bort ${name}?`,
    removeHow: 'Inget mer skickas dit, och det som har skickats och svarats glöms.',
    change: 'Ändra',
    done: {
      made: 'Tillagd. Från och med nu skickas det som händer dit.',
      saved: 'Sparat.',
      arrived: 'Provet kom fram.',
      failed: 'Provet kom inte fram. Varför står i listan.',
      on: 'Påslagen. Från och med nu skickas det som händer dit.',
      off: 'Avslagen.',
      removed: 'Borttagen.',
      resent: 'Skickas igen.',
    },
    choose: 'Välj minst en sak som ska berättas.',
    refused:
      'Dit kan inget skickas: adressen ska vara en offentlig https-adress på en vanlig port, utan användare och lösenord. Andra tillåts bara av den som driver tjänsten, med WEBHOOK_ALLOW.',
    isOff: 'Inget skickas dit, för den är avslagen. Slå på den först.',
    forgotten: 'Uppgifterna om en person som nämndes i det är raderade: det skickas inte igen.',
    tooMany: 'Det finns redan så många som det får finnas. Ta först bort någon som inte behövs.',
  },
});
