import type { VNode } from 'preact';
import { signInPath } from '../../page/asked-page';
import { useWords, type Reader } from '../../page/reader';
import { Actions, Form, Problem } from '../../parts/form';
import { words } from '../../words/words';
import { EmailField, PasswordField } from '../account-fields';
import { accountPage } from '../account.page';
import type { Kept } from './kept';

const WORDS = words({
  en: {
    title: 'Sign in',
    again: 'Sign in again',
    button: 'Sign in',
    forgotten: 'I have forgotten my password',
    ended: 'Your session has ended, and nothing was sent.',
    kept: 'What you typed is kept. Sign in, and you see it before it is sent.',
    tooLong:
      'What you typed is too long to be carried over. Go back, copy it, and sign in after that.',
  },
  fi: {
    title: 'Kirjaudu sisään',
    again: 'Kirjaudu uudelleen',
    button: 'Kirjaudu sisään',
    forgotten: 'Unohdin salasanani',
    ended: 'Istuntosi on päättynyt, eikä mitään lähetetty.',
    kept: 'Kirjoittamasi on tallessa. Kun kirjaudut, näet sen ennen kuin se lähtee.',
    tooLong:
      'Kirjoittamasi on liian pitkä siirrettäväksi. Palaa takaisin, kopioi se ja kirjaudu sitten.',
  },
  sv: {
    title: 'Logga in',
    again: 'Logga in igen',
    button: 'Logga in',
    forgotten: 'Jag har glömt mitt lösenord',
    ended: 'Din session har tagit slut, och inget skickades.',
    kept: 'Det du skrev finns kvar. Logga in, så ser du det innan det skickas.',
    tooLong:
      'Det du skrev är för långt för att följa med. Gå tillbaka, kopiera det och logga in sedan.',
  },
});

/** What the page to sign in shows. */
export interface SignInView {
  email: string;
  /** Where to go afterwards. */
  next: string | null;
  problem: string | null;
  /** True when a session ended in the middle of something. */
  hasEnded?: boolean;
  /** What was typed when it ended. */
  kept?: Kept | null | 'too long';
}

/** Where people sign in with a browser. */
export function signInPage(reader: Reader, view: SignInView): string {
  const t = WORDS[reader.locale];
  const { hasEnded = false, next } = view;
  // the switch of language is a link, which would leave behind what was typed
  const about = { title: hasEnded ? t.again : t.title, path: hasEnded ? null : signInPath(next) };
  return accountPage(reader, about, <SignIn view={view} />);
}

function SignIn({
  view: { email, next, problem, hasEnded = false, kept = null },
}: {
  view: SignInView;
}): VNode {
  const t = useWords(WORDS);
  return (
    <>
      {hasEnded ? (
        <p class="done" role="status">
          {t.ended} {kept === null ? null : kept === 'too long' ? t.tooLong : t.kept}
        </p>
      ) : null}
      <Problem text={problem} />
      <Form action={signInPath(next)}>
        {kept === null || kept === 'too long' ? null : (
          <>
            <input type="hidden" name="kept" value={JSON.stringify(kept.fields)} />
            <input type="hidden" name="session" value={kept.session} />
          </>
        )}
        <EmailField value={email} />
        <PasswordField />
        <Actions>
          <button class="primary">{t.button}</button>
        </Actions>
      </Form>
      <p>
        <a href="/password-reset">{t.forgotten}</a>
      </p>
    </>
  );
}
