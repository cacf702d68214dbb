import type { VNode } from 'preact';
import { guestPage } from '../../page/guest';
import { Field, Problem } from '../../parts/form';
import { useWords, type Reader } from '../../page/reader';
import { words } from '../../words/words';
import { Languages } from '../../parts/languages';

const WORDS = words({
  en: {
    lost: 'We cannot show this page',
    lostWhy:
      'Your visit has ended, the link is no longer valid, or it belongs to somebody else. Nothing has changed.',
    wrote: 'What you wrote is here, so that it is not lost:',
    expired: 'This link has expired',
    expiredWhy: 'A link works for 180 days. Your application is still with us.',
    ask: 'Send me a new link',
    askTitle: 'A new link to your application',
    email: 'Your e-mail address',
    hint: 'The address that you applied with.',
    sent: 'Look into your mail',
    sentText:
      'If anybody has applied with {email}, a link for each application is on its way and arrives within a minute. If nothing comes, look whether the address is the one that you applied with.',
  },
  fi: {
    lost: 'Emme voi näyttää tätä sivua',
    lostWhy:
      'Käyntisi on päättynyt, linkki ei ole enää voimassa tai se kuuluu jollekulle toiselle. Mitään ei ole muuttunut.',
    wrote: 'Kirjoittamasi teksti on tässä, jotta se ei katoa:',
    expired: 'Linkki on vanhentunut',
    expiredWhy: 'Linkki toimii 180 päivää. Hakemuksesi on yhä meillä.',
    ask: 'Lähetä uusi linkki',
    askTitle: 'Uusi linkki hakemukseesi',
    email: 'Sähköpostiosoitteesi',
    hint: 'Osoite, jolla hait.',
    sent: 'Katso sähköpostisi',
    sentText:
      'Jos osoitteella {email} on haettu, jokaisen hakemuksen linkki on matkalla ja tulee minuutin sisällä. Jos mitään ei tule, tarkista, että osoite on se, jolla hait.',
  },
  sv: {
    lost: 'Vi kan inte visa den här sidan',
    lostWhy:
      'Ditt besök har avslutats, länken gäller inte längre eller hör till någon annan. Ingenting har ändrats.',
    wrote: 'Det du skrev finns här, så att det inte går förlorat:',
    expired: 'Länken har gått ut',
    expiredWhy: 'En länk fungerar i 180 dagar. Din ansökan finns kvar hos oss.',
    ask: 'Skicka en ny länk till mig',
    askTitle: 'En ny länk till din ansökan',
    email: 'Din e-postadress',
    hint: 'Adressen som du sökte med.',
    sent: 'Titta i din e-post',
    sentText:
      'Om någon har sökt med {email} är en länk för varje ansökan på väg och kommer inom en minut. Kommer inget, kontrollera att adressen är den du sökte med.',
  },
});

/** Where nothing is shown: to whoever is not known, and of what is not theirs. What they wrote is given back. */
export function lostPage(reader: Reader, company: string, body: unknown): string {
  const t = WORDS[reader.locale];
  const written = longTextsIn(body);
  return guestPage(
    reader,
    { title: t.lost, company },
    <>
      <p>{t.lostWhy}</p>
      {written === '' ? null : (
        <>
          <p>{t.wrote}</p>
          <pre dir="auto">{written}</pre>
        </>
      )}
      <AskForm email="" problem={null} />
    </>,
  );
}

/** Where a link leads that is too old. */
export function expiredPage(reader: Reader, company: string): string {
  const t = WORDS[reader.locale];
  return guestPage(
    reader,
    { title: t.expired, company },
    <>
      <p>{t.expiredWhy}</p>
      <AskForm email="" problem={null} />
    </>,
  );
}

/** The form for a new link. */
export function askPage(
  reader: Reader,
  company: string,
  email: string,
  problem: string | null,
): string {
  const t = WORDS[reader.locale];
  return guestPage(
    reader,
    { title: t.askTitle, company },
    <>
      <AskForm email={email} problem={problem} />
      <Languages path="/s" />
    </>,
  );
}

/** What everybody is told who has asked for one: the same, whoever has applied. */
export function askedPage(reader: Reader, company: string, email: string): string {
  const t = WORDS[reader.locale];
  const [before, after] = t.sentText.split('{email}');
  return guestPage(
    reader,
    { title: t.sent, company },
    <p>
      {before}
      <bdi>{email}</bdi>
      {after}
    </p>,
  );
}

function AskForm({ email, problem }: { email: string; problem: string | null }): VNode {
  const t = useWords(WORDS);
  return (
    <form method="post" action="/s" class="form">
      <Problem text={problem} />
      <Field
        {...{ name: 'email', type: 'email', label: t.email, hint: t.hint }}
        {...{ autocomplete: 'email', value: email }}
      />
      <p class="actions">
        <button class="primary">{t.ask}</button>
      </p>
    </form>
  );
}

/** What somebody wrote at length, of whatever form it was. */
function longTextsIn(body: unknown): string {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  const texts = fields.filter(([name]) => ['text', 'words', 'message'].includes(name));
  return texts.map(([, text]) => (typeof text === 'string' ? text : '')).join('\n\n');
}
