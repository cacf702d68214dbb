import type { VNode } from 'preact';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../accounts/passwords/password-rules';
import { Field } from '../parts/form';
import { useWords } from '../page/reader';
import { words } from '../words/words';

const WORDS = words({
  en: {
    name: 'Your name',
    nameHint: 'As candidates will see it.',
    email: 'E-mail',
    password: 'Password',
    chosen: 'New password',
    hint: `At least ${SHORTEST_PASSWORD} characters. Some words in a row are good.`,
  },
  fi: {
    name: 'Nimesi',
    nameHint: 'Niin kuin hakijat sen näkevät.',
    email: 'Sähköposti',
    password: 'Salasana',
    chosen: 'Uusi salasana',
    hint: `Vähintään ${SHORTEST_PASSWORD} merkkiä. Muutama sana peräkkäin on hyvä.`,
  },
  sv: {
    name: 'Ditt namn',
    nameHint: 'Som kandidaterna ser det.',
    email: 'E-post',
    password: 'Lösenord',
    chosen: 'Nytt lösenord',
    hint: `Minst ${SHORTEST_PASSWORD} tecken. Några ord i rad är bra.`,
  },
});

/** One's own name. */
export function NameField({ value }: { value: string }): VNode {
  const t = useWords(WORDS);
  return (
    <Field
      {...{ name: 'name', label: t.name, hint: t.nameHint, value }}
      {...{ autocomplete: 'name', maxLength: 200 }}
    />
  );
}

/** What one signs in with. */
export function EmailField({ value }: { value: string }): VNode {
  const t = useWords(WORDS);
  return <Field name="email" label={t.email} type="email" autocomplete="username" value={value} />;
}

/** The password that one has. Never filled in by us: what was typed does not come back. */
export function PasswordField({
  name = 'password',
  label,
}: {
  name?: string;
  label?: string;
}): VNode {
  const t = useWords(WORDS);
  const shown = label ?? t.password;
  return <Field name={name} label={shown} type="password" autocomplete="current-password" />;
}

/** The password that one wants to have. */
export function NewPasswordField(): VNode {
  const t = useWords(WORDS);
  return (
    <Field
      {...{ name: 'password', label: t.chosen, hint: t.hint, type: 'password' }}
      {...{ autocomplete: 'new-password', minLength: SHORTEST_PASSWORD }}
      maxLength={LONGEST_PASSWORD}
    />
  );
}
