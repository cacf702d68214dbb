import { html, type Markup } from './markup';

/** Where the style sheet of these pages is. */
export const STYLE_PATH = '/assets/accounts.css';

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

/** A whole page about an account. It works without script. */
export function page(title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Lupaus</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.text;
}

/** A form; what was wrong with it stands above and is read out. */
export function form({ action, fields, button, problem }: FormLook): Markup {
  return html`${problem === null ? null : html`<p class="problem" id="problem" role="alert">${problem}</p>`}
    <form method="post" action="${action}">
      ${fields.map(fieldOf)}
      <button type="submit">${button}</button>
    </form>`;
}

/** What a link shows that does not work. */
export function deadLink(): string {
  const body = html`<p>It was used, its time is over, or a newer one has taken its place.</p>
    <p><a href="/password-reset">Ask for a new password</a>, or for a new invitation.</p>`;
  return page('This link does not work', body);
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
      ${least === undefined ? null : html`minlength="${String(least)}"`}
      ${hint === undefined ? null : html`aria-describedby="${hintId}"`}
      required
    />
    ${hint === undefined ? null : html`<small id="${hintId}">${hint}</small>`}
  </p>`;
}
