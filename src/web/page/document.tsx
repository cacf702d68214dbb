import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SCRIPT, SIGN, STYLE } from '../assets/assets';
import { ReaderContext, type Reader } from './reader';

/** What a page is answered with. */
export const HTML_TYPE = 'text/html; charset=utf-8';

/** What the head of a page says. */
interface Head {
  /** Also the heading, for most pages. */
  title: string;
  /** `staff`: dense; `guest`: roomy, one column. */
  look: 'staff' | 'guest';
  /** True for what may be found by a search engine: nothing but public jobs. */
  found?: boolean;
  /** Whether forms and links are made smoother by script; a guest's pages have none. */
  scripted?: boolean;
}

/**
 * htmx is told to write no style into the page and to run no text as code: the policy on contents forbids both. What it
 * puts in listens at once: nothing here fades in, and what somebody types in the meantime would be lost.
 */
const HTMX = JSON.stringify({
  ...{ includeIndicatorStyles: false, allowEval: false, historyCacheSize: 0 },
  defaultSettleDelay: 0,
  // a form that is wrong is answered with itself, and 422, 409 and the like
  responseHandling: [
    { code: '204', swap: false },
    { code: '...', swap: true },
  ],
});

/** The text of a whole page. It has no script and no style of its own. */
export function documentOf(reader: Reader, head: Head, body: ComponentChildren): string {
  const tree: VNode = (
    <ReaderContext.Provider value={reader}>
      <html lang={reader.locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {head.found === true ? null : <meta name="robots" content="noindex" />}
          <title>{`${head.title} · Lupaus`}</title>
          <link rel="stylesheet" href={STYLE.path} />
          <link rel="icon" href={SIGN.path} type="image/svg+xml" />
          {head.scripted === true ? (
            <>
              <meta name="htmx-config" content={HTMX} />
              <script src={SCRIPT.path} defer />
            </>
          ) : null}
        </head>
        <body class={head.look}>{body}</body>
      </html>
    </ReaderContext.Provider>
  );
  return `<!doctype html>${renderToString(tree)}`;
}
