import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, messageOf } from '../../kernel/errors';
import { quote } from '../../kernel/shape';
import { copyFiles, type CopiedFiles } from '../../store/files/files-copy';
import { copySqlite } from '../../store/files/sqlite-copy';
import { STORED } from '../../store/files/stored-files';
import type { PostgresSettings, SqliteSettings } from '../../store/store.settings';
import { readArgs } from '../command';
import type { Output } from '../output';
import { existingStore, readEnvironment } from '../service';
import { whyUnwritable } from '../source';

const EXIT_FAILED = 1;
/** After the name of the copy: the folder with the files that candidates sent. */
const FILES = '.files';

/** `lupaus backup`. @returns the exit code */
export async function runBackup(args: readonly string[], output: Output): Promise<number> {
  const { positionals } = readArgs('backup', args, {});
  const [target, ...more] = positionals;
  if (target === undefined) throw new InputError('no file given; see lupaus backup --help');
  if (more.length > 0) throw new InputError(`expected one file, not also ${quote(more[0])}`);
  const settings = existingStore(readEnvironment());
  // nothing was copied, and cannot be this way: bad usage
  if (settings.kind === 'postgres') throw new InputError(useInstead(settings, target));
  const folder = `${target}${FILES}`;
  if (existsSync(folder))
    throw new InputError(
      `${folder}: ${whyUnwritable(Object.assign(new Error(), { code: 'EEXIST' }))}`,
    );
  try {
    await copySqlite(settings.file, target);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (/^E[A-Z]+$/.test(code)) throw new InputError(`${target}: ${whyUnwritable(error)}`);
    output.tell(`lupaus backup: ${settings.file}: ${messageOf(error)}`);
    return EXIT_FAILED;
  }
  // after the database, so that every file that it names is there
  const files = await copyFilesOf(settings, folder).catch((error: unknown) => {
    for (const made of [folder, target]) rmSync(made, { recursive: true, force: true });
    output.tell(`lupaus backup: ${folder}: ${messageOf(error)}`);
    return null;
  });
  if (files === null) return EXIT_FAILED;
  await output.write(`${target}: ${statSync(target).size} bytes, checked\n`);
  if (files.files > 0) {
    await output.write(`${folder}: ${files.files} files, ${files.bytes} bytes\n`);
  }
  await output.flush();
  return 0;
}

function copyFilesOf({ folder }: SqliteSettings, target: string): Promise<CopiedFiles> {
  return copyFiles(join(folder, STORED), target);
}

/** The address without a password, which would stand in the list of processes. */
function useInstead({ url, folder }: PostgresSettings, target: string): string {
  const { username, host, pathname } = new URL(url);
  const user = username === '' ? '' : `${username}@`;
  const file = /^[\w./-]+$/.test(target) ? target : `'${target.replaceAll("'", `'\\''`)}'`;
  return `the database is PostgreSQL, which has its own: pg_dump --format=custom --file=${file} --dbname=postgres://${user}${host}${pathname}; then copy the folder ${join(folder, STORED)} where it is there: files that candidates sent`;
}
