import type { Reader } from '../page/reader';
import { Actions, Form, Problem } from '../parts/form';
import { words } from '../words/words';
import { EmailField, NewPasswordField } from './account-fields';
import { accountPage } from './account.page';

const PATH = '/password-reset';
const WORDS = words({
  en: {
    ask: 'A new password',
    how: 'Write the address with which you sign in. We mail you a link that works for an hour.',
    mail: 'Mail me a link',
    look: 'Look into your mail',
    sent: (email: string) =>
      `If ${email} has an account, a link is on its way. It works for an hour.`,
    choose: 'Choose a new password',
    change: 'Change password',
    changed: 'Your password is changed',
    out: 'You are signed out everywhere.',
    signIn: 'Sign in',
  },
  fi: {
    ask: 'Uusi salasana',
    how: 'Kirjoita osoite, jolla kirjaudut. Lähetämme sinulle linkin, joka toimii tunnin.',
    mail: 'Lähetä linkki',
    look: 'Katso sähköpostisi',
    sent: (email) => `Jos osoitteella ${email} on tili, linkki on matkalla. Se toimii tunnin.`,
    choose: 'Valitse uusi salasana',
    change: 'Vaihda salasana',
    changed: 'Salasanasi on vaihdettu',
    out: 'Olet kirjautunut ulos kaikkialta.',
    signIn: 'Kirjaudu sisään',
  },
  sv: {
    ask: 'Ett nytt lösenord',
    how: 'Skriv adressen som du loggar in med. Vi skickar en länk som fungerar i en timme.',
    mail: 'Skicka en länk',
    look: 'Titta i din e-post',
    sent: (email) => `Om ${email} har ett konto är en länk på väg. Den fungerar i en timme.`,
    choose: 'Välj ett nytt lösenord',
    change: 'Byt lösenord',
    changed: 'Ditt lösenord är bytt',
    out: 'Du är utloggad överallt.',
    signIn: 'Logga in',
  },
});

/** Where one asks for a link. */
export function askPage(reader: Reader, email: string, problem: string | null): string {
  const t = WORDS[reader.locale];
  return accountPage(
    reader,
    { title: t.ask, path: PATH },
    <>
      <p>{t.how}</p>
      <Problem text={problem} />
      <Form action={PATH}>
        <EmailField value={email} />
        <Actions>
          <button class="primary">{t.mail}</button>
        </Actions>
      </Form>
    </>,
  );
}

/** The same for any address, whether it is somebody's or not. */
export function askedPage(reader: Reader, email: string): string {
  const t = WORDS[reader.locale];
  return accountPage(reader, { title: t.look, path: null }, <p>{t.sent(email)}</p>);
}

/** Where the link leads. */
export function choosePage(reader: Reader, secret: string, problem: string | null): string {
  const t = WORDS[reader.locale];
  const path = `${PATH}/${encodeURIComponent(secret)}`;
  return accountPage(
    reader,
    { title: t.choose, path },
    <>
      <Problem text={problem} />
      <Form action={path}>
        <NewPasswordField />
        <Actions>
          <button class="primary">{t.change}</button>
        </Actions>
      </Form>
    </>,
  );
}

/** The end of it. */
export function changedPage(reader: Reader): string {
  const t = WORDS[reader.locale];
  return accountPage(
    reader,
    { title: t.changed, path: null },
    <p>
      {t.out} <a href="/sign-in">{t.signIn}</a>
    </p>,
  );
}
