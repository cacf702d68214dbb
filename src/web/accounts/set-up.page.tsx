import type { VNode } from 'preact';
import { SHORTEST_PASSWORD } from '../../accounts/passwords/password-rules';
import { Actions, Field, Form, Problem } from '../parts/form';
import { guestPage } from '../page/guest';
import { useWords, type Reader } from '../page/reader';
import { words } from '../words/words';

const WORDS = words({
  en: {
    title: 'Set up Lupaus',
    lead: 'You will be its first administrator. Five short steps follow, which you can leave and come back to.',
    name: 'Your name',
    nameHint: 'As candidates will see it.',
    email: 'E-mail',
    password: 'Password',
    passwordHint: `At least ${SHORTEST_PASSWORD} characters. Some words in a row are good.`,
    button: 'Set up Lupaus',
    done: 'Lupaus is set up',
    welcome: (name: string) => `Welcome, ${name}: you are the administrator, and signed in.`,
    goOn: 'Go on to the first steps',
    api: 'For programs: your API token',
    token: 'It is shown this once. Keep it where others cannot read it.',
    tokenLabel: 'API token',
    first: 'It opens a first job like this:',
    command: 'Command',
    docs: 'What else the API does',
  },
  fi: {
    title: 'Ota Lupaus käyttöön',
    lead: 'Sinusta tulee sen ensimmäinen ylläpitäjä. Sitten seuraa viisi lyhyttä vaihetta, jotka voi jättää kesken ja joihin voi palata.',
    name: 'Nimesi',
    nameHint: 'Sellaisena kuin hakijat sen näkevät.',
    email: 'Sähköposti',
    password: 'Salasana',
    passwordHint: `Vähintään ${SHORTEST_PASSWORD} merkkiä. Muutama sana peräkkäin on hyvä.`,
    button: 'Ota käyttöön',
    done: 'Lupaus on käytössä',
    welcome: (name) => `Tervetuloa, ${name}: olet ylläpitäjä ja kirjautunut sisään.`,
    goOn: 'Jatka ensiaskeliin',
    api: 'Ohjelmille: API-tunnuksesi',
    token: 'Se näytetään vain tämän kerran. Säilytä se muiden ulottumattomissa.',
    tokenLabel: 'API-tunnus',
    first: 'Sillä avataan ensimmäinen työpaikka näin:',
    command: 'Komento',
    docs: 'Mitä muuta rajapinta tekee',
  },
  sv: {
    title: 'Ta Lupaus i bruk',
    lead: 'Du blir dess första administratör. Sedan följer fem korta steg som du kan lämna och komma tillbaka till.',
    name: 'Ditt namn',
    nameHint: 'Så som kandidaterna ser det.',
    email: 'E-post',
    password: 'Lösenord',
    passwordHint: `Minst ${SHORTEST_PASSWORD} tecken. Några ord i rad är bra.`,
    button: 'Ta i bruk',
    done: 'Lupaus är i bruk',
    welcome: (name) => `Välkommen, ${name}: du är administratör och inloggad.`,
    goOn: 'Fortsätt till de första stegen',
    api: 'För program: din API-nyckel',
    token: 'Den visas bara den här gången. Förvara den där andra inte kan läsa den.',
    tokenLabel: 'API-nyckel',
    first: 'Med den öppnas en första tjänst så här:',
    command: 'Kommando',
    docs: 'Vad annat gränssnittet gör',
  },
});

export interface SetUpView {
  secret: string;
  name: string;
  email: string;
  problem: string | null;
}

/** The form for the first administrator. What was typed as a password does not come back. */
export function setUpPage(reader: Reader, view: SetUpView): string {
  const { title } = WORDS[reader.locale];
  return guestPage(reader, { title }, <SetUpForm view={view} />);
}

function SetUpForm({ view: { secret, name, email, problem } }: { view: SetUpView }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <p>{t.lead}</p>
      <Problem text={problem} />
      <Form action={`/setup/${encodeURIComponent(secret)}`}>
        <Field
          {...{ name: 'name', label: t.name, hint: t.nameHint, value: name, autocomplete: 'name' }}
        />
        <Field
          {...{ name: 'email', label: t.email, type: 'email', value: email }}
          autocomplete="username"
        />
        <Field
          {...{ name: 'password', label: t.password, hint: t.passwordHint, type: 'password' }}
          autocomplete="new-password"
          minLength={SHORTEST_PASSWORD}
        />
        <Actions>
          <button class="primary">{t.button}</button>
        </Actions>
      </Form>
    </>
  );
}

/** What follows, and a token for programs, which is shown this once. @param jobs the address at which jobs are opened */
export function setUpDonePage(reader: Reader, name: string, token: string, jobs: string): string {
  const title = WORDS[reader.locale].done;
  return guestPage(reader, { title }, <Done {...{ name, token, jobs }} />);
}

function Done({ name, token, jobs }: { name: string; token: string; jobs: string }): VNode {
  const t = useWords(WORDS);
  const command = `curl ${jobs} \\
  -H 'Authorization: Bearer ${token}' \\
  -H 'Content-Type: application/json' \\
  -d '{"title": "Sales lead"}'`;
  return (
    <>
      <p>{t.welcome(name)}</p>
      <p>
        <a class="button primary" href="/first-run">
          {t.goOn}
        </a>
      </p>
      <h2>{t.api}</h2>
      <p>{t.token}</p>
      <pre class="code" tabIndex={0} role="region" aria-label={t.tokenLabel}>
        {token}
      </pre>
      <details>
        <summary>{t.first}</summary>
        <pre class="code" tabIndex={0} role="region" aria-label={t.command}>
          {command}
        </pre>
        <p>
          <a href="/api/docs">{t.docs}</a>
        </p>
      </details>
    </>
  );
}
