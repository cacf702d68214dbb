import type { VNode } from 'preact';
import type { TestAnswer } from '../../mail/sending/test-mails';
import { useWords } from '../page/reader';
import { words } from '../words/words';

const WORDS = words({
  en: {
    accepted: (to: string) => `The mail server has taken the test mail to ${to}.`,
    refused: (to: string) => `The mail server refused the test mail to ${to}.`,
    not_now: () =>
      'The mail server answers, but takes no mail from us. Look at SMTP_URL and MAIL_FROM.',
    unreachable: () => 'The mail server could not be reached, or hung up. Look at SMTP_URL.',
    uncertain: (to: string) =>
      `The test mail to ${to} was handed over, but the mail server did not say that it has it.`,
    said: 'It said:',
  },
  fi: {
    accepted: (to) => `Postipalvelin otti vastaan kokeen osoitteeseen ${to}.`,
    refused: (to) => `Postipalvelin ei huolinut koetta osoitteeseen ${to}.`,
    not_now: () =>
      'Postipalvelin vastaa, mutta ei ota viestejämme vastaan. Tarkista SMTP_URL ja MAIL_FROM.',
    unreachable: () =>
      'Postipalvelinta ei tavoitettu, tai se katkaisi yhteyden. Tarkista SMTP_URL.',
    uncertain: (to) =>
      `Koe osoitteeseen ${to} annettiin palvelimelle, mutta se ei sanonut saaneensa sen.`,
    said: 'Se sanoi:',
  },
  sv: {
    accepted: (to) => `E-postservern har tagit emot provet till ${to}.`,
    refused: (to) => `E-postservern tog inte emot provet till ${to}.`,
    not_now: () =>
      'E-postservern svarar men tar inte emot post från oss. Se efter i SMTP_URL och MAIL_FROM.',
    unreachable: () => 'E-postservern gick inte att nå, eller lade på. Se efter i SMTP_URL.',
    uncertain: (to) =>
      `Provet till ${to} lämnades över, men e-postservern sade inte att den har det.`,
    said: 'Den sade:',
  },
});

/** What the mail server said to a test mail: in plain words, and its own line. @param to the address */
export function TestResult({ answer, to }: { answer: TestAnswer; to: string }): VNode {
  const t = useWords(WORDS);
  const { how, line } = answer;
  const isGood = how === 'accepted';
  return (
    <div class={isGood ? 'done' : 'problem'} role={isGood ? 'status' : 'alert'} data-test={how}>
      <p>{t[how](to)}</p>
      <p>
        {t.said} <code>{line}</code>
      </p>
    </div>
  );
}
