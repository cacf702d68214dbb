import type { Command } from '../command';

const help = `Usage: lupaus bundle --out FILE

Writes everything that can be verified into one new file, as of one moment, while the service runs: the journal, hashes of
words (not the words), seals, signed heads with public keys, policies and calendars, and commitments with their verdicts.
No names, addresses or texts of people are in it. It is JSON lines, in gzip when the name ends in .gz.

Verify it anywhere, without a database: lupaus verify --bundle FILE, which also replays the commitments, or with Node
alone: node verify-bundle.mjs FILE (scripts/ of this program), which checks hashes, chains, seals and signatures.

  --out FILE                 a file that is not there yet; - is standard output
  --help
`;

/** `lupaus bundle`: what is verified elsewhere. */
export const bundleCommand: Command = {
  name: 'bundle',
  summary: 'write what can be verified without the service',
  help,
  run: async (args, output) => (await import('./run-bundle.js')).runBundle(args, output),
};
