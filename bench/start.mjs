// Small questions as whole processes, beside a Node that does nothing: what a person waits for.
import { fileURLToPath } from 'node:url';
import { interleave, runNode, table } from './measure.mjs';

const ROUNDS = 10;
const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const cli = local('../dist/cli.js');
const stories = local('../test/cases/replay/');

const subjects = [
  { who: 'node -e 0', args: ['-e', '0'] },
  {
    who: 'lupaus due',
    args: [
      ...[cli, 'due', '--calendar', 'FI'],
      ...['--start', '2026-06-01T08:00:00Z', '--business-hours', '4'],
    ],
  },
  {
    who: 'lupaus replay, the story',
    args: [
      ...[cli, 'replay', `${stories}story.csv`, '--calendar', `${stories}fi-2026.json`],
      ...['--until', '2026-10-30T12:00:00+02:00'],
    ],
  },
  {
    who: 'lupaus replay, the sample',
    args: [cli, 'replay', local('../samples/acme-2026.csv')],
  },
];
const times = interleave(ROUNDS, subjects, ({ args }) => runNode(args).ms);
table(
  subjects.map(({ who }, i) => ({
    who,
    'ms (median)': Math.round(times[i]),
    'above node alone': Math.round(times[i] - times[0]),
  })),
);
