import type { VNode } from 'preact';
import type { KeptByView } from '../../../hiring/applications/evidence/evidence.view';
import { Moment } from '../../parts/due';
import { useReader, useWords } from '../../page/reader';
import { PURPOSE_WORDS } from '../../words/purposes';
import { words } from '../../words/words';

const WORDS = words({
  en: {
    how: {
      mail: 'An e-mail that the mail server accepted',
      copy: 'An e-mail from the recruiter’s own mailbox, of which a copy came',
      phone: 'A call, as the recruiter noted it',
      meeting: 'A meeting, as the recruiter noted it',
      sms: 'A text message, as the recruiter noted it',
    },
    machine: 'sent by Lupaus itself',
    to: 'to',
    written: 'written',
    noted: 'noted',
    answer: 'The mail server’s answer:',
    noAnswer: 'No mail server told Lupaus that it took it.',
    uncertain:
      'Before that a body went out without an answer: the candidate may have got it twice.',
  },
  fi: {
    how: {
      mail: 'Sähköposti, jonka sähköpostipalvelin otti vastaan',
      copy: 'Rekrytoijan omasta postilaatikosta lähtenyt viesti, josta saapui kopio',
      phone: 'Puhelu, jonka rekrytoija kirjasi',
      meeting: 'Tapaaminen, jonka rekrytoija kirjasi',
      sms: 'Tekstiviesti, jonka rekrytoija kirjasi',
    },
    machine: 'Lupaus lähetti itse',
    to: 'vastaanottaja',
    written: 'kirjoitettu',
    noted: 'kirjattu',
    answer: 'Sähköpostipalvelimen vastaus:',
    noAnswer: 'Mikään sähköpostipalvelin ei kertonut ottaneensa sitä.',
    uncertain:
      'Sitä ennen teksti lähti kerran ilman vastausta: hakija on voinut saada sen kahdesti.',
  },
  sv: {
    how: {
      mail: 'Ett e-brev som e-postservern tog emot',
      copy: 'Ett e-brev från rekryterarens egen brevlåda, som en kopia kom av',
      phone: 'Ett samtal, som rekryteraren antecknat det',
      meeting: 'Ett möte, som rekryteraren antecknat det',
      sms: 'Ett sms, som rekryteraren antecknat det',
    },
    machine: 'skickat av Lupaus självt',
    to: 'till',
    written: 'skrivet',
    noted: 'antecknat',
    answer: 'E-postserverns svar:',
    noAnswer: 'Ingen e-postserver har sagt till Lupaus att den tog emot det.',
    uncertain: 'Innan dess gick texten ut utan svar: kandidaten kan ha fått den två gånger.',
  },
});

/** The message by which a promise was kept, with what the mail server said to it. */
export function KeptBy({ kept, application }: { kept: KeptByView; application: string }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { how, purposes, automated, at, subject, recipient, note, writtenAt, answer } = kept;
  const what = purposes.map((one) => PURPOSE_WORDS[locale][one]).join(', ');
  return (
    <>
      <p>
        {t.how[how]}: {what}
        {automated ? ` (${t.machine})` : ''} · <Moment at={at} />
        {writtenAt === null ? null : (
          <>
            {' '}
            · {how === 'mail' || how === 'copy' ? t.written : t.noted} <Moment at={writtenAt} />
          </>
        )}
      </p>
      {subject === null ? null : (
        <p dir="auto">
          <a href={`/applications/${application}?show=messages`}>{subject}</a>{' '}
          <span class="quiet">
            {t.to} {recipient}
          </span>
        </p>
      )}
      {note === null ? null : (
        <blockquote dir="auto" class="said">
          {note}
        </blockquote>
      )}
      {how !== 'mail' ? null : (
        <p class="server">
          {answer === null ? (
            t.noAnswer
          ) : (
            <>
              {t.answer} <code dir="auto">{answer}</code>
            </>
          )}
        </p>
      )}
      {how === 'copy' ? <p class="server">{t.noAnswer}</p> : null}
      {kept.uncertain > 0 ? <p class="server">{t.uncertain}</p> : null}
    </>
  );
}
