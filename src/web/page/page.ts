import { html, type Markup } from './markup';

/** Where every page's style sheet and sign are. */
export const STYLE = '/assets/lupaus.css';
export const SIGN = '/assets/lupaus.svg';
/** What a page is answered with. */
export const HTML_TYPE = 'text/html; charset=utf-8';

/**
 * A whole page: one heading, what it is about, no script and no style of its own (the policy on contents allows
 * neither).
 * @param title also the heading
 * @param banner what whoever reads it must know before all else
 */
export function page(title: string, body: Markup, banner: Markup | null = null): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · Lupaus</title>
        <link rel="stylesheet" href="${STYLE}" />
        <link rel="icon" href="${SIGN}" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header><a href="/">Lupaus</a></header>
        <main id="main">
          ${banner}
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.text;
}
