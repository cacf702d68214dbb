import type { VNode } from 'preact';
import { Once } from '../answering/once';
import { useWords } from '../page/reader';
import { Moment } from '../parts/due';
import { Actions, Form } from '../parts/form';
import { words } from '../words/words';
import type { MailState, TestedMail } from './mail-states';
import { TestResult } from './test-result';

const WORDS = words({
  en: {
    leaves: 'Mail leaves.',
    local: 'No mail leaves this machine: SMTP_URL is not set. It ends in the mailbox here.',
    relay: 'The mail server has taken no mail since',
    waiting: 'Mails that should have left have been waiting since',
    server: 'Mail server',
    secure: 'encrypted from the start',
    plain: 'encrypted if the server offers it',
    signsIn: 'with a password',
    from: 'From',
    answers: 'Answers go to',
    anyAt: (domain: string) => `addresses at ${domain}, which reach Lupaus`,
    onlyFrom:
      'the own mailbox of whoever answers for the application; Lupaus does not see them (MAIL_DOMAIN is not set)',
    inbound: 'Mail comes in by',
    listener: (at: string) => `SMTP at ${at}`,
    imap: (at: string) => `the mailbox at ${at} (IMAP)`,
    nothing: 'nothing: set INBOUND_SMTP_PORT or IMAP_URL',
    mailbox: 'the mailbox on this machine',
    test: 'Send a test mail to me',
  },
  fi: {
    leaves: 'Posti lähtee.',
    local:
      'Mikään viesti ei lähde tältä koneelta: SMTP_URL puuttuu. Viestit päätyvät koneen postilaatikkoon.',
    relay: 'Postipalvelin ei ole ottanut viestejä vastaan tästä alkaen:',
    waiting: 'Viestejä, joiden olisi pitänyt lähteä, on odottanut tästä alkaen:',
    server: 'Postipalvelin',
    secure: 'salattu alusta asti',
    plain: 'salattu, jos palvelin sitä tarjoaa',
    signsIn: 'salasanalla',
    from: 'Lähettäjä',
    answers: 'Vastaukset tulevat',
    anyAt: (domain) => `osoitteisiin, joiden loppu on ${domain}; ne tulevat Lupaukseen`,
    onlyFrom:
      'hakemuksesta vastaavan omaan postilaatikkoon; Lupaus ei näe niitä (MAIL_DOMAIN puuttuu)',
    inbound: 'Posti tulee sisään',
    listener: (at) => `SMTP:llä, ${at}`,
    imap: (at) => `postilaatikosta ${at} (IMAP)`,
    nothing: 'ei mitenkään: aseta INBOUND_SMTP_PORT tai IMAP_URL',
    mailbox: 'tämän koneen postilaatikko',
    test: 'Lähetä minulle koeviesti',
  },
  sv: {
    leaves: 'Posten går iväg.',
    local: 'Ingen post lämnar den här maskinen: SMTP_URL saknas. Den hamnar i brevlådan här.',
    relay: 'E-postservern har inte tagit emot post sedan',
    waiting: 'Post som borde ha skickats har väntat sedan',
    server: 'E-postserver',
    secure: 'krypterad från början',
    plain: 'krypterad om servern erbjuder det',
    signsIn: 'med lösenord',
    from: 'Från',
    answers: 'Svar går till',
    anyAt: (domain) => `adresser på ${domain}, som når Lupaus`,
    onlyFrom:
      'den egna brevlådan hos den som ansvarar för ansökan; Lupaus ser dem inte (MAIL_DOMAIN saknas)',
    inbound: 'Post kommer in genom',
    listener: (at) => `SMTP på ${at}`,
    imap: (at) => `brevlådan på ${at} (IMAP)`,
    nothing: 'inget: sätt INBOUND_SMTP_PORT eller IMAP_URL',
    mailbox: 'brevlådan på den här maskinen',
    test: 'Skicka ett provbrev till mig',
  },
});

/**
 * How mail leaves and comes in, with a button that tries it.
 * @param action where the button posts to; null for who may only look
 * @param tested what came of it; null before
 */
export function MailStatePart({
  state,
  action,
  tested,
}: {
  state: MailState;
  action: string | null;
  tested: TestedMail | null;
}): VNode {
  const t = useWords(WORDS);
  const { relay, from, answersTo, inbound, trouble } = state;
  const ways = [
    inbound.listener === null ? null : t.listener(inbound.listener),
    inbound.imap === null ? null : t.imap(inbound.imap),
  ].filter((way) => way !== null);
  return (
    <>
      {trouble === null ? (
        <p>{relay === null ? t.local : t.leaves}</p>
      ) : (
        <p class="problem">
          {t[trouble.why]} <Moment at={trouble.since} />
        </p>
      )}
      <dl>
        <dt>{t.server}</dt>
        <dd>{relay === null ? t.mailbox : <Relay relay={relay} />}</dd>
        <dt>{t.from}</dt>
        <dd>
          {from.name === '' ? null : `${from.name}, `}
          {from.address}
        </dd>
        <dt>{t.answers}</dt>
        <dd>{answersTo === null ? t.onlyFrom : t.anyAt(answersTo)}</dd>
        <dt>{t.inbound}</dt>
        <dd>{ways.length === 0 ? t.nothing : ways.join(', ')}</dd>
      </dl>
      {tested === null ? null : <TestResult answer={tested.answer} to={tested.to} />}
      {action === null ? null : (
        <Form action={action} once={Once.key()}>
          <Actions>
            <button>{t.test}</button>
          </Actions>
        </Form>
      )}
    </>
  );
}

function Relay({ relay }: { relay: NonNullable<MailState['relay']> }): VNode {
  const t = useWords(WORDS);
  const { host, isSecure, signsIn } = relay;
  return (
    <>
      {host}, {isSecure ? t.secure : t.plain}
      {signsIn ? `, ${t.signsIn}` : null}
    </>
  );
}
