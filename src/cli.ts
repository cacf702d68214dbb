#!/usr/bin/env node
import type { Command } from './cli/command';
import { Output } from './cli/output';
import { LupausError } from './kernel/errors';

/** The commands, each loaded when it is called: two of them must be quick. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  replay: async () => (await import('./cli/replay/replay.command.js')).replayCommand,
  due: async () => (await import('./cli/due/due.command.js')).dueCommand,
};

async function main(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === 'help' || name === '-h') {
    await output.write(await help());
    await output.flush();
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    output.tell(
      name === undefined
        ? 'lupaus: no command given; see lupaus --help'
        : `lupaus: "${name}" is not a command, expected ${Object.keys(COMMANDS).join(' or ')}; see lupaus --help`,
    );
    return 2;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    await output.write(command.help);
    await output.flush();
    return 0;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (!(error instanceof LupausError)) throw error;
    output.tell(`lupaus ${command.name}: ${error.message}`);
    return 2;
  }
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`);
  return `Usage: lupaus COMMAND [options]

Every candidate hears back when they were told they would.

${list.join('\n')}

Without a command \`npm start\` serves Lupaus. lupaus COMMAND --help tells more.
`;
}

// `lupaus replay … | head` closes the pipe: that is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
void main(process.argv.slice(2), new Output(process.stdout, process.stderr, process.env)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
