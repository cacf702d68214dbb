import { SHORTEST_PASSWORD } from '../../accounts/passwords/password-rules';
import type { Field } from '../page/form';

/** The fields that these pages share. */
export function nameField(value?: string): Field {
  const hint = 'As candidates will see it.';
  return { name: 'name', label: 'Your name', autocomplete: 'name', value, hint };
}

/** @param autocomplete `username` where it is what one signs in with */
export function emailField(value?: string): Field {
  return { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username', value };
}

/** Never filled in by us: what was typed does not come back. */
export function newPasswordField(): Field {
  const hint = `At least ${SHORTEST_PASSWORD} characters. Some words in a row are good.`;
  const field = { name: 'password', label: 'Password', type: 'password' } as const;
  return { ...field, autocomplete: 'new-password', hint, least: SHORTEST_PASSWORD };
}

/** What somebody typed into a field, to be shown again. */
export function typed(body: unknown, name: string): string | undefined {
  const value = (body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
}
