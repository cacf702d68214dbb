import { renderToString } from 'preact-render-to-string';
import type { Rendered } from '../../mail/letters/compiled';
import type { Look } from './template-page.form';

/** A mail may load nothing, run nothing, and stands in a frame of its own origin. */
export const PICTURE_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const PLAIN = 'font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; margin: 16px';
const SUBJECT =
  'font: 600 14px/1.5 system-ui, sans-serif; margin: 0; padding: 8px 16px; border-bottom: 1px solid #cbd2d9; background: #ffffff; color: #1f2933';

/** A mail as a document for a frame: its subject above it. */
export function pictureOf({ subject, html, text }: Rendered, look: Look): string {
  const head = renderToString(
    <p style={SUBJECT} dir="auto">
      {subject}
    </p>,
  );
  if (look !== 'text') return html.replace(/<body[^>]*>/, (body) => `${body}${head}`);
  const body = renderToString(
    <pre style={PLAIN} dir="auto">
      {text}
    </pre>,
  );
  return documentWith(head + body);
}

/** What stands in the frame while the letter cannot be sent as it is. */
export function wrongPicture(problem: string): string {
  return documentWith(
    renderToString(
      <p style={`${SUBJECT}; color: #a3121d`} role="alert">
        {problem}
      </p>,
    ),
  );
}

function documentWith(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>-</title></head><body style="margin: 0; background: #ffffff; color: #1f2933">${body}</body></html>`;
}
