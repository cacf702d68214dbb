import { InputError } from '../../kernel/errors';
import { quote } from '../../kernel/shape';
import { readArgs, type Command } from '../command';
import type { Output } from '../output';

const help = `Usage: lupaus user add --email ADDRESS --name NAME --role ROLE --password-stdin

Adds a user to the database of DATABASE_URL, also while the service runs.

  --email ADDRESS            what they sign in with
  --name NAME                as candidates see it
  --role ROLE                admin, hr_lead or recruiter
  --locale LOCALE            en (default), fi or sv: the language of what they are mailed
  --password-stdin           reads the password, one line, from standard input
  --help

Example:
  lupaus user add --email kaisa@example.fi --name "Kaisa Virta" --role recruiter --password-stdin < password.txt
`;

/** `lupaus user add`: a user without an invitation. */
export const userCommand: Command = {
  name: 'user',
  summary: 'add a user: lupaus user add',
  help,
  run,
};

async function run(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArgs('user', args, {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    locale: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  });
  const verb = positionals.join(' ');
  if (verb !== 'add') {
    throw new InputError(`expected add, found ${quote(verb)}; see lupaus user --help`);
  }
  const { email, name, role, locale, 'password-stdin': fromStdin } = values;
  if (email === undefined || name === undefined || role === undefined || !fromStdin) {
    throw new InputError(
      'expected --email, --name, --role and --password-stdin; see lupaus user --help',
    );
  }
  // only now: to start the database takes longer than to see a mistake
  const { addUser } = await import('./on-database.js');
  const added = await addUser({ email, name, role, locale }, await firstLine());
  await output.write(`Added ${added.name} <${added.email}> as ${added.role}.\n`);
  await output.flush();
  return 0;
}

/** Not from a flag: the list of processes and the shell's history would show it. */
async function firstLine(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > 10_000) break;
  }
  return text.split(/\r?\n/, 1)[0]!;
}
