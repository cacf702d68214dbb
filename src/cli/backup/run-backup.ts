import { statSync } from 'node:fs';
import { InputError, messageOf } from '../../kernel/errors';
import { quote } from '../../kernel/shape';
import { copySqlite } from '../../store/sqlite-copy';
import type { PostgresSettings } from '../../store/store.settings';
import { readArgs } from '../command';
import type { Output } from '../output';
import { existingStore, readEnvironment } from '../service';
import { whyUnwritable } from '../source';

const EXIT_FAILED = 1;

/** `lupaus backup`. @returns the exit code */
export async function runBackup(args: readonly string[], output: Output): Promise<number> {
  const { positionals } = readArgs('backup', args, {});
  const [target, ...more] = positionals;
  if (target === undefined) throw new InputError('no file given; see lupaus backup --help');
  if (more.length > 0) throw new InputError(`expected one file, not also ${quote(more[0])}`);
  const settings = existingStore(readEnvironment());
  // nothing was copied, and cannot be this way: bad usage
  if (settings.kind === 'postgres') throw new InputError(useInstead(settings, target));
  try {
    await copySqlite(settings.file, target);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (/^E[A-Z]+$/.test(code)) throw new InputError(`${target}: ${whyUnwritable(error)}`);
    output.tell(`lupaus backup: ${settings.file}: ${messageOf(error)}`);
    return EXIT_FAILED;
  }
  await output.write(`${target}: ${statSync(target).size} bytes, checked\n`);
  await output.flush();
  return 0;
}

/** The address without a password, which would stand in the list of processes. */
function useInstead({ url }: PostgresSettings, target: string): string {
  const { username, host, pathname } = new URL(url);
  const user = username === '' ? '' : `${username}@`;
  const file = /^[\w./-]+$/.test(target) ? target : `'${target.replaceAll("'", `'\\''`)}'`;
  return `the database is PostgreSQL, which has its own: pg_dump --format=custom --file=${file} --dbname=postgres://${user}${host}${pathname}`;
}
