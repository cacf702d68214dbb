import type { InboxPart } from '../../hiring/inbox/reading/inbox-filter';
import { words } from '../words/words';

interface InboxWords {
  title: string;
  show: string;
  parts: Record<InboxPart, string>;
  empty: Record<InboxPart, string>;
  seeAll: string;
  older: string;
  noSubject: string;
  nobody: string;
  unread: string;
  assign: string;
  done: Record<'assigned' | 'dismissed' | 'reopened' | 'said', string>;
}

export const WORDS = words<InboxWords>({
  en: {
    title: 'Inbox',
    show: 'Which mails',
    parts: {
      ...{ waiting: 'Waiting', held: 'Held back', filed: 'Filed', aside: 'Put aside' },
      ...{ automatic: 'Automatic', reports: 'Reports', copies: 'Copies', all: 'All' },
    },
    empty: {
      waiting: 'No mail waits for a decision.',
      held: 'No mail is held back.',
      filed: 'No mail has been filed yet. Candidates’ answers come here by themselves.',
      aside: 'No mail has been put aside.',
      automatic: 'No automatic answer has come.',
      reports: 'No mail server has reported about a mail.',
      copies: 'Nobody has sent a copy of a mail from their own mailbox.',
      all: 'No mail has come yet. Candidates’ answers show here.',
    },
    seeAll: 'See all mails',
    older: 'Older mails',
    noSubject: '(no subject)',
    nobody: '(no sender)',
    unread: 'not read yet',
    assign: 'Assign',
    done: {
      assigned: 'The mail is assigned. An answer is owed from the time it came.',
      dismissed: 'The mail is put aside. It stays here and can be taken back.',
      reopened: 'The mail waits again.',
      said: 'What the mail was for is recorded, from the time its copy came.',
    },
  },
  fi: {
    title: 'Saapuneet',
    show: 'Mitkä viestit',
    parts: {
      ...{
        waiting: 'Odottavat',
        held: 'Pidätetyt',
        filed: 'Kohdistetut',
        aside: 'Sivuun siirretyt',
      },
      ...{ automatic: 'Automaattiset', reports: 'Raportit', copies: 'Kopiot', all: 'Kaikki' },
    },
    empty: {
      waiting: 'Mikään viesti ei odota päätöstä.',
      held: 'Yhtään viestiä ei ole pidätetty.',
      filed:
        'Yhtään viestiä ei ole vielä kohdistettu. Hakijoiden vastaukset tulevat tänne itsestään.',
      aside: 'Yhtään viestiä ei ole siirretty sivuun.',
      automatic: 'Automaattisia vastauksia ei ole tullut.',
      reports: 'Mikään sähköpostipalvelin ei ole raportoinut viestistä.',
      copies: 'Kukaan ei ole lähettänyt kopiota omasta postilaatikostaan.',
      all: 'Viestejä ei ole vielä tullut. Hakijoiden vastaukset näkyvät täällä.',
    },
    seeAll: 'Näytä kaikki viestit',
    older: 'Vanhemmat viestit',
    noSubject: '(ei otsikkoa)',
    nobody: '(ei lähettäjää)',
    unread: 'ei vielä luettu',
    assign: 'Kohdista',
    done: {
      assigned: 'Viesti on kohdistettu. Vastaus on luvassa sen saapumisesta lukien.',
      dismissed: 'Viesti on siirretty sivuun. Se säilyy täällä ja voidaan palauttaa.',
      reopened: 'Viesti odottaa taas.',
      said: 'Viestin tarkoitus on kirjattu, kopion saapumisesta lukien.',
    },
  },
  sv: {
    title: 'Inkorg',
    show: 'Vilka brev',
    parts: {
      ...{ waiting: 'Väntar', held: 'Hålls kvar', filed: 'Hänförda', aside: 'Undanlagda' },
      ...{ automatic: 'Automatiska', reports: 'Rapporter', copies: 'Kopior', all: 'Alla' },
    },
    empty: {
      waiting: 'Inget brev väntar på beslut.',
      held: 'Inget brev hålls kvar.',
      filed: 'Inget brev har hänförts ännu. Kandidaternas svar kommer hit av sig själva.',
      aside: 'Inget brev har lagts undan.',
      automatic: 'Inget automatiskt svar har kommit.',
      reports: 'Ingen e-postserver har rapporterat om ett brev.',
      copies: 'Ingen har skickat en kopia från sin egen brevlåda.',
      all: 'Inga brev har kommit ännu. Kandidaternas svar syns här.',
    },
    seeAll: 'Visa alla brev',
    older: 'Äldre brev',
    noSubject: '(inget ämne)',
    nobody: '(ingen avsändare)',
    unread: 'inte läst ännu',
    assign: 'Hänför',
    done: {
      assigned: 'Brevet är hänfört. Ett svar är utlovat från den tid då det kom.',
      dismissed: 'Brevet är undanlagt. Det finns kvar här och kan tas tillbaka.',
      reopened: 'Brevet väntar igen.',
      said: 'Brevets ändamål är antecknat, från den tid då kopian kom.',
    },
  },
});
