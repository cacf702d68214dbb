import type { VNode } from 'preact';
import type { ReportedChannel } from '../../../hiring/verbs/contacts/contact.form';
import type { NotedContactView } from '../../../hiring/verbs/contacts/dispute.view';
import { Actions, Form, Problem, Prose } from '../../parts/form';
import { useWords } from '../../page/reader';
import type { Guest } from '../../page/reader-of-guests';
import { words } from '../../words/words';
import { FullMoment } from '../../parts/full-moment';
import { linkPage } from '../link-parts';

const LONGEST = 5000;
const WORDS = words({
  en: {
    title: 'Did this take place?',
    what: 'What',
    when: 'When',
    noted: 'What was noted of it',
    fine: 'If it did, there is nothing for you to do.',
    wrong: 'What is wrong with it?',
    send: 'This did not take place',
    invalid: 'Write what is wrong with it in the field, in at most 5,000 characters.',
    told: (at: VNode) => <>You told us on {at} that this did not take place. Thank you.</>,
    done: 'Thank you',
    then: 'We have noted that this did not take place. Somebody who leads the recruiters looks into it, and what it was meant to answer is looked at anew.',
    channels: { phone: 'A telephone call', meeting: 'A meeting', sms: 'A text message' },
  },
  fi: {
    title: 'Tapahtuiko tämä?',
    what: 'Mitä',
    when: 'Milloin',
    noted: 'Mitä siitä merkittiin',
    fine: 'Jos tapahtui, sinun ei tarvitse tehdä mitään.',
    wrong: 'Mikä siinä on väärin?',
    send: 'Tätä ei tapahtunut',
    invalid: 'Kirjoita kenttään, mikä siinä on väärin, enintään 5 000 merkkiä.',
    told: (at) => <>Kerroit {at}, ettei tätä tapahtunut. Kiitos.</>,
    done: 'Kiitos',
    then: 'Merkitsimme, ettei tätä tapahtunut. Rekrytoijien esihenkilö selvittää asian, ja se, mihin yhteydenoton piti vastata, katsotaan uudelleen.',
    channels: { phone: 'Puhelu', meeting: 'Tapaaminen', sms: 'Tekstiviesti' },
  },
  sv: {
    title: 'Ägde det här rum?',
    what: 'Vad',
    when: 'När',
    noted: 'Vad som antecknades',
    fine: 'Om det gjorde det behöver du inte göra något.',
    wrong: 'Vad är fel?',
    send: 'Det här ägde inte rum',
    invalid: 'Skriv i fältet vad som är fel, högst 5 000 tecken.',
    told: (at) => <>Du berättade {at} att det här inte ägde rum. Tack.</>,
    done: 'Tack',
    then: 'Vi har antecknat att det här inte ägde rum. Rekryterarnas chef tittar på saken, och det som kontakten skulle besvara ses över på nytt.',
    channels: { phone: 'Ett telefonsamtal', meeting: 'Ett möte', sms: 'Ett textmeddelande' },
  },
});

/** What is shown behind the link of a logged contact. */
export interface DisputeShown {
  secret: string;
  noted: NotedContactView;
  typed: string;
  /** Why the words were not taken, by its code in the API; null at first. */
  problem: string | null;
}

/** What was noted of a contact, and the form to say that it never was. */
export function disputePage(guest: Guest, shown: DisputeShown): string {
  const { title } = WORDS[guest.reader.locale];
  return linkPage(guest, title, <Dispute shown={shown} />);
}

/** After that was said. */
export function disputedPage(guest: Guest): string {
  const t = WORDS[guest.reader.locale];
  return linkPage(guest, t.done, <p role="status">{t.then}</p>);
}

function Dispute({ shown }: { shown: DisputeShown }): VNode {
  const t = useWords(WORDS);
  const { secret, noted, typed, problem } = shown;
  return (
    <>
      <dl>
        <dt>{t.what}</dt>
        <dd>{t.channels[noted.channel as ReportedChannel]}</dd>
        <dt>{t.when}</dt>
        <dd>
          <FullMoment at={noted.at} />
        </dd>
      </dl>
      <h2>{t.noted}</h2>
      <pre dir="auto">{noted.note}</pre>
      {noted.disputedAt === null ? (
        <>
          <p>{t.fine}</p>
          <Problem text={problem === null ? null : t.invalid} />
          <Form action={`/dispute/${encodeURIComponent(secret)}`}>
            <Prose name="words" label={t.wrong} value={typed} rows={6} maxLength={LONGEST} />
            <Actions>
              <button class="primary">{t.send}</button>
            </Actions>
          </Form>
        </>
      ) : (
        <p class="done" role="status">
          {t.told(<FullMoment at={noted.disputedAt} />)}
        </p>
      )}
    </>
  );
}
