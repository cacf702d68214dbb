import type { Command } from '../command';

const help = `Usage: lupaus verify [--format text|json]

Folds the whole journal again and compares every commitment, and checks every hash and seal, as of one moment, while the
service goes on. Exit code 0 when everything is as it was recorded, 1 when something is not: each finding is a line with
its code and where it is.

The head that it prints stands for all that is sealed. Kept elsewhere, it shows later that nothing before it was
rewritten: the same head is then among the seals.

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
