import type { Command } from '../command';

const help = `Usage: lupaus verify [--against FILE]... [--key FILE]... [--bundle FILE] [--format text|json]

Folds the whole journal again and compares every commitment, and checks every hash, seal and signed head, as of one moment,
while the service goes on. Exit code 0 when everything is as it was recorded, 1 when something is not: each finding is a
line with its code and where it is.

Once a day the head of the journal is signed with a key that is not in the database, and mails to HR leads show it. Who
can rewrite the whole database cannot rewrite mails that were sent: keep one, and compare.

  --against FILE             a saved mail or any text: each of its lupaus-head lines must agree with what is there
  --key FILE                 the public key that must have signed, in PEM; without it the installation's own and those
                             accepted beside it (HEAD_KEY_FILE, docs/proof.md), where its file is at hand; else
                             the keys kept here are believed, and shown
  --bundle FILE              a file of lupaus bundle instead of the database, which is not needed then
  --format text|json         lines for people (default), or one JSON object
  --help
`;

/** `lupaus verify`: the proof. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'prove that the journal and what follows from it are as recorded',
  help,
  run: async (args, output) => (await import('./run-verify.js')).runVerify(args, output),
};
