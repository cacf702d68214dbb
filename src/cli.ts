#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './cli/command';
import { Output } from './cli/output';
import { keepHeapSmall } from './cli/heap';
import { LupausError } from './kernel/errors';

/** The commands, each loaded when it is called: two of them must be quick. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  replay: async () => (await import('./cli/replay/replay.command.js')).replayCommand,
  due: async () => (await import('./cli/due/due.command.js')).dueCommand,
  user: async () => (await import('./cli/accounts/user.command.js')).userCommand,
  token: async () => (await import('./cli/accounts/token.command.js')).tokenCommand,
  report: async () => (await import('./cli/report/report.command.js')).reportCommand,
  verify: async () => (await import('./cli/verify/verify.command.js')).verifyCommand,
  bundle: async () => (await import('./cli/bundle/bundle.command.js')).bundleCommand,
  backup: async () => (await import('./cli/backup/backup.command.js')).backupCommand,
  import: async () => (await import('./cli/import/import.command.js')).importCommand,
  demo: async () => (await import('./cli/demo/demo.command.js')).demoCommand,
};

async function main(args: readonly string[], output: Output): Promise<number | undefined> {
  const [name, ...rest] = args;
  // before anything large is loaded: a heap that has grown does not shrink by it
  if (name === undefined || name === 'import') keepHeapSmall();
  if (name === undefined) {
    const { serve } = await import('./main.js');
    await serve();
    return undefined;
  }
  if (name === '--version') {
    await output.write(`${version()}\n`);
    await output.flush();
    return 0;
  }
  if (name === '--help' || name === 'help' || name === '-h') {
    await output.write(await help());
    await output.flush();
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    output.tell(
      `lupaus: "${name}" is not a command, expected one of ${Object.keys(COMMANDS).join(', ')}; see lupaus --help`,
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

function version(): string {
  const file = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`);
  return `Usage: lupaus [COMMAND] [options]

Every candidate hears back when they were told they would.

${list.join('\n')}

Without a command it serves: npm start. lupaus COMMAND --help tells more.
`;
}

// `lupaus replay … | head` closes the pipe: that is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`lupaus: the output cannot be written: ${error.message}\n`);
  process.exit(1);
});
void main(process.argv.slice(2), new Output(process.stdout, process.stderr, process.env)).then(
  (code) => {
    // the service goes on
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
