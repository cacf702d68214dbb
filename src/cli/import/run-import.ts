import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '../../accounts/caller';
import type { Mapping } from '../../integrations/import/draft';
import { inIds, type SpokenMapping } from '../../integrations/import/meaning/spoken-mapping';
import { PROMISE_STARTS, type ImportCounts } from '../../integrations/import/runs/import-choices';
import { LARGEST_IMPORT } from '../../integrations/import/runs/imports';
import type { Found } from '../../integrations/import/work/file-reader';
import { InputError, messageOf } from '../../kernel/errors';
import type { ImportRun } from '../../store/entities/import/import-run.entity';
import { StoredFiles } from '../../store/files/stored-files';
import { oneOf, readArgs } from '../command';
import { Interruption } from '../interruption';
import type { Output } from '../output';
import { Progress } from '../replay/progress';
import { existingStore, readEnvironment, withService } from '../service';
import { tellBadRows } from './bad-rows';
import { importRoom, type ImportRoom } from './import-room';
import { readMapping } from './mapping-file';
import { openQuestions } from './open-questions';

const NOTHING = 'nothing was taken in, and the copy of the file is deleted';
const SOME = 'what was taken in stays, and it can go on from its page';
const AT_WORK = ['reading', 'checking', 'waiting', 'running'];

/** `lupaus import`. @returns the exit code */
export async function runImport(args: readonly string[], output: Output): Promise<number> {
  const { values: flags, positionals } = readArgs('import', args, {
    user: { type: 'string' },
    mapping: { type: 'string' },
    encoding: { type: 'string' },
    sheet: { type: 'string' },
    confirm: { type: 'string' },
    breaches: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'bad-rows': { type: 'string' },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new InputError('expected one file; see lupaus import --help');
  }
  if (flags.user === undefined) throw new InputError('--user: expected who imports');
  if (flags['bad-rows'] !== undefined && existsSync(flags['bad-rows'])) {
    throw new InputError(`--bad-rows: ${flags['bad-rows']} is there already, expected a new file`);
  }
  if (flags['dry-run'] && flags.confirm !== undefined) {
    throw new InputError('--dry-run does not go with --confirm');
  }
  const promises =
    flags.confirm === undefined ? null : oneOf('--confirm', flags.confirm, PROMISE_STARTS);
  const mapping = flags.mapping === undefined ? {} : await readMapping(flags.mapping);
  const environment = readEnvironment();
  const store = existingStore(environment);
  const interruption = new Interruption();
  const { signal } = interruption;
  const work = withService(store, async (service) => {
    const user = await service.users.named(flags.user!, '--user');
    const caller: Caller = { id: user.id, role: user.role };
    const files = new StoredFiles(join(store.folder, 'files'));
    const room = await importRoom(service, files, environment, store.folder);
    room.imports.assertMay(caller);
    const content = createReadStream(path, { signal });
    const kept = await files.put(content, LARGEST_IMPORT).catch((error: unknown) => {
      if (signal.aborted) return null;
      if (error instanceof InputError) throw error;
      throw new InputError(`${path}: cannot be read (${messageOf(error)})`);
    });
    if (kept === null) return told(output, interruption, NOTHING);
    const { encoding, sheet } = flags;
    const options = { ...(encoding ? { encoding } : {}), ...(sheet ? { sheet } : {}) };
    const progress = new Progress(output);
    const { id } = await room.imports.start(kept, basename(path), options, caller);
    /** Nobody goes on with this one: the file is loaded again with a better mapping. */
    const refused = async (lines: readonly string[]) => {
      progress.done();
      for (const line of lines) output.tell(`lupaus import: mapping: ${line}`);
      await room.discarding.discard(id, caller);
      return 2;
    };
    const settle = () => settled(room, id, caller, progress, signal);
    let run = await settle();
    if (run.status === 'mapping') {
      const { change, wrong } = await understood(room, run, mapping);
      if (wrong.length > 0) return refused(wrong);
      await room.imports.map(id, change, caller);
      run = await settle();
    }
    if (run.status === 'mapping') {
      const sheet = await room.sheets.of(id, caller);
      return refused(openQuestions(sheet, await room.directory.here(sheet.found?.pipeline)));
    }
    if (run.status === 'checked' && promises !== null) {
      const choices = { promises, mails: false, breaches: flags.breaches };
      await room.imports.confirm(id, choices, caller);
      run = await settle();
    }
    progress.done();
    const { bad } = run.counts as ImportCounts;
    if (flags['bad-rows'] !== undefined && bad > 0) {
      await writeFile(flags['bad-rows'], await room.sheets.badRows(id, caller), { flag: 'wx' });
    }
    await tellBadRows(room, run, caller, output);
    const { status, counts, total, problem } = run;
    await output.write(`${JSON.stringify({ id, status, total, counts, problem })}\n`);
    await output.flush();
    if (status === 'stopped') {
      return told(output, interruption, run.choices === null ? NOTHING : SOME);
    }
    if (status !== 'failed') return 0;
    output.tell(`lupaus import: ${run.fileName}: ${problem ?? ''}`);
    return run.choices === null ? 2 : 1;
  });
  return work.finally(() => {
    interruption.end();
  });
}

/** Says that it was stopped, here or by somebody on its page. @returns the exit code */
function told(output: Output, { code }: Interruption, what: string): number {
  output.tell(`lupaus import: stopped; ${what}`);
  return code ?? 1;
}

/** What the mapping means, in ids. */
async function understood({ directory }: ImportRoom, run: ImportRun, said: SpokenMapping) {
  const soFar = run.mapping as Mapping;
  const here = await directory.here((run.found as Found | null)?.pipeline);
  return inIds(said, { soFar, header: run.header ?? [], here });
}

/** Works on it, or waits while a service beside does; stops it when it is told so. */
async function settled(
  room: ImportRoom,
  id: string,
  caller: Caller,
  progress: Progress,
  signal: AbortSignal,
): Promise<ImportRun> {
  // whoever reads the file finds out; what goes wrong is told below, where it is done again
  const stop = () => void room.stopping.stop(id, caller).catch(() => undefined);
  signal.addEventListener('abort', stop);
  try {
    if (!signal.aborted) await worked(room, id, caller, progress);
  } finally {
    signal.removeEventListener('abort', stop);
  }
  if (signal.aborted) return room.stopping.stop(id, caller);
  return room.imports.find(id, caller);
}

/** Comes back when it waits for somebody, or is over. */
async function worked(
  room: ImportRoom,
  id: string,
  caller: Caller,
  progress: Progress,
): Promise<void> {
  for (;;) {
    const run = await room.imports.find(id, caller);
    if (!AT_WORK.includes(run.status)) return;
    progress.show(run.status, run.done, run.total);
    const look = setInterval(() => {
      void room.imports.find(id, caller).then(({ status, done, total }) => {
        progress.show(status, done, total);
      });
    }, 500);
    const didSome = await room.work
      .some(() => false, id)
      .finally(() => {
        clearInterval(look);
      });
    if (!didSome) await sleep(200);
  }
}
