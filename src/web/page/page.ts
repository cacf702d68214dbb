import { SIGN, STYLE } from '../assets/assets';
import { html, type Markup } from './markup';

export { HTML_TYPE } from './document';

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
        <link rel="stylesheet" href="${STYLE.path}" />
        <link rel="icon" href="${SIGN.path}" type="image/svg+xml" />
      </head>
      <body class="guest">
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
