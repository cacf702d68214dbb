import type { Command } from '../command';

const help = `Usage: lupaus demo

Fills the empty database of DATABASE_URL with a sample company: its people, its openings, a year of their history with
some 600 candidates, moved by whole weeks such that it ends now, and a few applications of this minute. Prints how to
sign in, once. All of it is invented.

The mails of the year are written down as delivered; none leaves. Those of this minute go into the embedded mailbox when
the service runs. So it refuses to begin when SMTP_URL is set, and when anything is in the database already.

  --help

Example:
  lupaus demo && npm start
`;

/** `lupaus demo`: a company to look around in. */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'fill an empty database with a sample company and its year',
  help,
  run: async (args, output) => (await import('./run-demo.js')).runDemo(args, output),
};
