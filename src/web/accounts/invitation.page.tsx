import type { Reader } from '../page/reader';
import { Actions, Form, Problem } from '../parts/form';
import { words } from '../words/words';
import { NameField, NewPasswordField } from './account-fields';
import { accountPage } from './account.page';

const WORDS = words({
  en: {
    title: 'Your invitation to Lupaus',
    whom: (email: string) => `You will sign in as ${email}.`,
    button: 'Accept',
  },
  fi: {
    title: 'Kutsusi Lupaukseen',
    whom: (email) => `Kirjaudut osoitteella ${email}.`,
    button: 'Ota kutsu vastaan',
  },
  sv: {
    title: 'Din inbjudan till Lupaus',
    whom: (email) => `Du loggar in som ${email}.`,
    button: 'Tacka ja',
  },
});

/** What the page of an invitation shows. @param email null when it is not known any more */
export function invitationPage(
  reader: Reader,
  view: { secret: string; name: string; email: string | null; problem: string | null },
): string {
  const t = WORDS[reader.locale];
  const { secret, name, email, problem } = view;
  const path = `/invitation/${encodeURIComponent(secret)}`;
  return accountPage(
    reader,
    { title: t.title, path },
    <>
      {email === null ? null : <p>{t.whom(email)}</p>}
      <Problem text={problem} />
      <Form action={path}>
        <NameField value={name} />
        <NewPasswordField />
        <Actions>
          <button class="primary">{t.button}</button>
        </Actions>
      </Form>
    </>,
  );
}
