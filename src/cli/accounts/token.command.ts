import { InputError } from '../../kernel/errors';
import { quote } from '../../kernel/shape';
import { readArgs, type Command } from '../command';
import type { Output } from '../output';

const help = `Usage: lupaus token add --user ADDRESS --name NAME [--scopes read]

Makes an API token in the database of DATABASE_URL, also while the service runs, and prints it:
this once, for only its hash is kept.

  --user ADDRESS             whose token it is, by e-mail address
  --name NAME                what it is for
  --scopes SCOPES            read,write (default), or read: it may look and change nothing
  --help

Example:
  TOKEN=$(lupaus token add --user kaisa@example.fi --name import)
`;

/** `lupaus token add`: an API token. */
export const tokenCommand: Command = {
  name: 'token',
  summary: 'make an API token: lupaus token add',
  help,
  run,
};

async function run(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArgs('token', args, {
    user: { type: 'string' },
    name: { type: 'string' },
    scopes: { type: 'string' },
  });
  const verb = positionals.join(' ');
  if (verb !== 'add') {
    throw new InputError(`expected add, found ${quote(verb)}; see lupaus token --help`);
  }
  const { user, name, scopes = 'read,write' } = values;
  if (user === undefined || name === undefined) {
    throw new InputError('expected --user and --name; see lupaus token --help');
  }
  const { addToken } = await import('./on-database.js');
  await output.write(`${await addToken({ user, name, scopes: scopes.split(',') })}\n`);
  await output.flush();
  return 0;
}
