import type { Locale } from '../../mail/locale';

/** What mail servers say, in plain words as the service has them in English; and in the other languages. */
const SENTENCES: readonly (readonly [en: string, fi: string, sv: string])[] = [
  [
    'The mail server does not know this address.',
    'Sähköpostipalvelin ei tunne tätä osoitetta.',
    'E-postservern känner inte till adressen.',
  ],
  [
    'The part after the @ of this address does not exist, or takes no mail.',
    'Osoitteen @-merkin jälkeistä osaa ei ole, tai se ei ota vastaan postia.',
    'Delen efter @ i adressen finns inte, eller tar inte emot post.',
  ],
  [
    'The mail server says that this is no valid address.',
    'Sähköpostipalvelimen mukaan osoite ei kelpaa.',
    'E-postservern säger att adressen är ogiltig.',
  ],
  ['This mailbox has been closed.', 'Postilaatikko on suljettu.', 'Brevlådan är stängd.'],
  ['This mailbox is full.', 'Postilaatikko on täynnä.', 'Brevlådan är full.'],
  [
    'The mail is too large for the mail server.',
    'Viesti on liian suuri sähköpostipalvelimelle.',
    'Brevet är för stort för e-postservern.',
  ],
  [
    'The mail server does not take this mail from us.',
    'Sähköpostipalvelin ei ota tätä viestiä meiltä.',
    'E-postservern tar inte emot det här brevet från oss.',
  ],
  [
    'The mail was handed over, but the mail server did not say that it has it. The candidate may have got it.',
    'Viesti luovutettiin, mutta sähköpostipalvelin ei vahvistanut sitä. Hakija on voinut saada sen.',
    'Brevet lämnades över, men e-postservern bekräftade det inte. Kandidaten kan ha fått det.',
  ],
  [
    'The mail server has taken the mail.',
    'Sähköpostipalvelin on ottanut viestin.',
    'E-postservern har tagit emot brevet.',
  ],
  [
    'The mail server could not be reached, or hung up before the mail was handed over.',
    'Sähköpostipalvelimeen ei saatu yhteyttä, tai yhteys katkesi ennen luovutusta.',
    'E-postservern kunde inte nås, eller bröt innan brevet lämnades över.',
  ],
  [
    'The mail server does not take this mail now.',
    'Sähköpostipalvelin ei ota viestiä juuri nyt.',
    'E-postservern tar inte emot brevet just nu.',
  ],
  [
    'The mail server does not take mail for this address.',
    'Sähköpostipalvelin ei ota postia tähän osoitteeseen.',
    'E-postservern tar inte emot post till adressen.',
  ],
  [
    'The mail server refused this mail.',
    'Sähköpostipalvelin hylkäsi viestin.',
    'E-postservern avvisade brevet.',
  ],
  ['The mail came back.', 'Viesti palautui.', 'Brevet kom tillbaka.'],
  [
    'The mail has not arrived yet; the mail server goes on trying.',
    'Viesti ei ole vielä saapunut; sähköpostipalvelin yrittää edelleen.',
    'Brevet har inte kommit fram ännu; e-postservern fortsätter försöka.',
  ],
  [
    'The mail has arrived in the mailbox.',
    'Viesti on saapunut postilaatikkoon.',
    'Brevet har kommit fram till brevlådan.',
  ],
  [
    'The mail was passed on to a mail server that does not report.',
    'Viesti välitettiin palvelimelle, joka ei raportoi.',
    'Brevet gick vidare till en server som inte rapporterar.',
  ],
  [
    'The mail was passed on to the members of a list.',
    'Viesti välitettiin listan jäsenille.',
    'Brevet gick vidare till medlemmarna på en lista.',
  ],
  [
    'Their mail server did not take it for days.',
    'Vastaanottajan palvelin ei ottanut sitä vastaan päiviin.',
    'Mottagarens server tog inte emot det på flera dagar.',
  ],
  [
    'Their mail server could not take it; later it may.',
    'Vastaanottajan palvelin ei voinut ottaa sitä; myöhemmin ehkä voi.',
    'Mottagarens server kunde inte ta emot det; senare kan det gå.',
  ],
  [
    'It was sent from its author’s own mailbox and a copy of it came to Lupaus; no mail server told Lupaus that it took it.',
    'Se lähetettiin kirjoittajan omasta postilaatikosta, ja Lupaus sai siitä kopion; mikään palvelin ei kertonut Lupaukselle ottaneensa sitä.',
    'Det skickades från skribentens egen brevlåda och en kopia kom till Lupaus; ingen server har sagt till Lupaus att den tog emot det.',
  ],
];

/** What a mail server said, in the reader's language; what is not known stays in English. */
export function sayIn(text: string, locale: Locale): string {
  if (locale === 'en') return text;
  let said = text;
  for (const [en, fi, sv] of SENTENCES) said = said.replace(en, locale === 'fi' ? fi : sv);
  return said;
}
