import type { InboundKind, InboundStatus } from '../../../store/entities/mail/inbound-mail.entity';
import { words } from '../../words/words';

interface MailWords {
  back: string;
  from: string;
  to: string;
  came: string;
  about: string;
  stands: string;
  status: Record<InboundStatus, string>;
  kind: Record<InboundKind, string>;
  byThem: string;
  unverified: string;
  text: string;
  nothing: string;
  quoted: string;
  files: string;
  name: string;
  type: string;
  size: string;
  tooLarge: string;
  raw: string;
  noRaw: string;
  looks: string;
  picture: string;
  links: string;
  aside: string;
  reopen: string;
  application: string;
  noSubject: string;
}

export const WORDS = words<MailWords>({
  en: {
    back: 'All mails',
    from: 'From',
    to: 'To',
    came: 'Came',
    about: 'About',
    stands: 'Where it stands',
    status: {
      ...{ received: 'not read yet', waiting: 'waits for a decision', filed: 'filed' },
      ...{ noted: 'put aside', quarantined: 'held back: it claims what it cannot prove' },
    },
    kind: {
      ...{ reply: 'a candidate’s words', automatic: 'an automatic answer' },
      ...{ report: 'a mail server’s report', copy: 'a copy of a mail that was sent elsewhere' },
      answer: 'an answer to a forwarded mail',
    },
    byThem: 'by',
    unverified: 'It came from another address than the candidate’s.',
    text: 'What it says',
    nothing: 'It has no text.',
    quoted: 'With what it quotes',
    files: 'Files',
    name: 'Name',
    type: 'Type',
    size: 'Size',
    tooLarge: 'too large; it is in the mail as it came',
    raw: 'Download the mail as it came',
    noRaw:
      'It holds an address or a link that is somebody’s alone, such as the way to a candidate’s own page: only they get it as it came.',
    looks: 'As it looks',
    picture: 'The mail as it looks',
    links: 'Nothing is loaded and links do not work in this picture.',
    aside: 'Put aside',
    reopen: 'Take it back',
    application: 'Open the application',
    noSubject: '(no subject)',
  },
  fi: {
    back: 'Kaikki viestit',
    from: 'Lähettäjä',
    to: 'Vastaanottaja',
    came: 'Saapui',
    about: 'Koskee',
    stands: 'Tila',
    status: {
      ...{ received: 'ei vielä luettu', waiting: 'odottaa päätöstä', filed: 'kohdistettu' },
      ...{ noted: 'siirretty sivuun', quarantined: 'pidätetty: se väittää mitä ei voi osoittaa' },
    },
    kind: {
      ...{ reply: 'hakijan viesti', automatic: 'automaattinen vastaus' },
      ...{ report: 'sähköpostipalvelimen raportti', copy: 'kopio muualta lähetetystä viestistä' },
      answer: 'vastaus välitettyyn viestiin',
    },
    byThem: '–',
    unverified: 'Se tuli muusta kuin hakijan osoitteesta.',
    text: 'Sisältö',
    nothing: 'Viestissä ei ole tekstiä.',
    quoted: 'Lainauksineen',
    files: 'Tiedostot',
    name: 'Nimi',
    type: 'Tyyppi',
    size: 'Koko',
    tooLarge: 'liian suuri; se on alkuperäisessä viestissä',
    raw: 'Lataa viesti sellaisena kuin se tuli',
    noRaw:
      'Siinä on vain yhdelle ihmiselle kuuluva osoite tai linkki, esimerkiksi linkki hakijan omalle sivulle: vain hän saa sen alkuperäisenä.',
    looks: 'Ulkoasu',
    picture: 'Viestin ulkoasu',
    links: 'Kuvassa ei ladata mitään, eivätkä linkit toimi.',
    aside: 'Siirrä sivuun',
    reopen: 'Palauta',
    application: 'Avaa hakemus',
    noSubject: '(ei otsikkoa)',
  },
  sv: {
    back: 'Alla brev',
    from: 'Från',
    to: 'Till',
    came: 'Kom',
    about: 'Gäller',
    stands: 'Läge',
    status: {
      ...{ received: 'inte läst ännu', waiting: 'väntar på beslut', filed: 'hänfört' },
      ...{ noted: 'undanlagt', quarantined: 'hålls kvar: det påstår vad det inte kan visa' },
    },
    kind: {
      ...{ reply: 'en kandidats ord', automatic: 'ett automatiskt svar' },
      ...{
        report: 'en e-postservers rapport',
        copy: 'en kopia av ett brev som skickades annanstans',
      },
      answer: 'ett svar på ett vidarebefordrat brev',
    },
    byThem: 'av',
    unverified: 'Det kom från en annan adress än kandidatens.',
    text: 'Innehåll',
    nothing: 'Det har ingen text.',
    quoted: 'Med det som citeras',
    files: 'Filer',
    name: 'Namn',
    type: 'Typ',
    size: 'Storlek',
    tooLarge: 'för stor; den finns i brevet som det kom',
    raw: 'Ladda ner brevet som det kom',
    noRaw:
      'Det har en adress eller länk som bara en person får ha, till exempel länken till en kandidats egen sida: bara den personen får det som det kom.',
    looks: 'Som det ser ut',
    picture: 'Brevet som det ser ut',
    links: 'Inget laddas och länkar fungerar inte i den här bilden.',
    aside: 'Lägg undan',
    reopen: 'Ta tillbaka',
    application: 'Öppna ansökan',
    noSubject: '(inget ämne)',
  },
});
