import { html, type Markup } from './markup';

/** A field of a form, by its name in what is sent. */
export interface Field {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  /** What a browser or a password manager may fill in (HTML, section 4.10.18.7.1). */
  autocomplete: string;
  value?: string;
  hint?: string;
  least?: number;
}

/** What a form looks like. */
export interface FormLook {
  /** Where it is sent. */
  action: string;
  fields: readonly Field[];
  button: string;
  /** What was wrong with what was sent, in words; null at first. */
  problem: string | null;
}

/** A form; what was wrong with it stands above and is read out. It works without script. */
export function form({ action, fields, button, problem }: FormLook): Markup {
  return html`${problem === null ? null : html`<p class="problem" role="alert">${problem}</p>`}
    <form method="post" action="${action}">
      ${fields.map(fieldOf)}
      <button type="submit">${button}</button>
    </form>`;
}

function fieldOf({ name, label, type, autocomplete, value, hint, least }: Field): Markup {
  const hintId = `${name}-hint`;
  return html`<p class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type ?? 'text'}"
      autocomplete="${autocomplete}"
      ${value === undefined ? null : html`value="${value}"`}
      ${least === undefined ? null : html`minlength="${least}"`}
      ${hint === undefined ? null : html`aria-describedby="${hintId}"`}
      required
    />
    ${hint === undefined ? null : html`<small id="${hintId}">${hint}</small>`}
  </p>`;
}
