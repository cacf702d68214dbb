import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../../accounts/caller';
import { Clock } from '../../../kernel/clock';
import { ConflictError, ForbiddenError, InputError, NotFoundError } from '../../../kernel/errors';
import { newId } from '../../../kernel/ids';
import type { ImportRun, ImportStatus } from '../../../store/entities/import/import-run.entity';
import type { StoredFile } from '../../../store/files/stored-files';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { Mapping } from '../draft';
import type { FileOptions } from '../work/file-reader';
import { noCounts, type ImportChoices, type ImportCounts } from './import-choices';
import { ImportRuns } from './runs.repository';

/** The largest file that is taken, in bytes. */
export const LARGEST_IMPORT = 100 * 1024 * 1024;
const LISTED = 50;
const AT_ONCE = 20;

/** What somebody says about a file; what is not named stays. */
export type MappingChange = Partial<Mapping>;

/** Files of applications that people bring in. HR leads and administrators alone do: such a file is about every job. */
@Injectable()
export class Imports {
  constructor(
    private readonly units: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly clock: Clock,
  ) {}

  /** @throws ForbiddenError for a recruiter */
  assertMay(caller: Caller): void {
    if (seesAll(caller)) return;
    throw new ForbiddenError('Applications are imported by HR leads and administrators.');
  }

  /** Begins with a file that was put away: what is in it is looked at in the background. */
  start(
    { key, bytes, sha256 }: StoredFile,
    fileName: string,
    options: FileOptions,
    caller: Caller,
  ): Promise<ImportRun> {
    this.assertMay(caller);
    return this.units.run(async () => {
      await this.runs.hold('');
      if ((await this.runs.working()).length >= AT_ONCE) {
        throw new ConflictError(
          `${AT_ONCE} imports are under way; begin when one of them is done.`,
        );
      }
      const now = this.clock.now();
      const run: ImportRun = {
        ...{ id: newId<'import'>(now), actor: caller.id, createdAt: now, status: 'reading' },
        ...{ fileName, file: key, bytes, sha256, options, isHistory: false },
        ...{ header: null, headerHash: null, mapping: null, found: null, counts: noCounts() },
        ...{ first: null, choices: null, confirmedAt: null, total: 0, done: 0, cursor: 0 },
        ...{ jobsMade: [], problem: null, finishedAt: null, lease: null, leaseUntil: null },
      };
      await this.runs.add(run);
      return run;
    });
  }

  /** @throws NotFoundError */
  async find(id: string, caller: Caller): Promise<ImportRun> {
    this.assertMay(caller);
    return found(await this.runs.find(id));
  }

  /** The newest of everybody, first. */
  newest(caller: Caller): Promise<ImportRun[]> {
    this.assertMay(caller);
    return this.runs.newest(LISTED);
  }

  /**
   * Says what columns and names mean. The file is looked at with it, and then checked, unless something is still open.
   * @throws InputError for a column that the file does not have, or that is said to be two things
   * @throws ConflictError when it is being worked on, or confirmed already
   */
  map(id: string, change: MappingChange, caller: Caller): Promise<ImportRun> {
    return this.turn(id, caller, ['mapping', 'checked'], 'mapped', (run) => {
      assertFile(run);
      const said = Object.entries(change as Record<string, unknown>).filter(
        ([, value]) => value !== undefined && value !== null,
      );
      const mapping: Mapping = { ...(run.mapping as Mapping), ...Object.fromEntries(said) };
      assertColumns(mapping, run.header ?? []);
      const afresh = { counts: noCounts(), first: null, done: 0, cursor: 0 };
      return { status: 'reading', mapping, ...afresh };
    });
  }

  /**
   * Takes in what was checked, in the background.
   * @throws InputError when promises that were broken long ago would count as broken and nobody confirmed that
   */
  confirm(id: string, choices: ImportChoices, caller: Caller): Promise<ImportRun> {
    return this.turn(id, caller, ['checked'], 'confirmed', (run) => {
      assertFile(run);
      const { counts, isHistory } = run;
      if (isHistory && choices.promises !== 'for_the_record') {
        const why = 'promises: a history has its own times, expected for_the_record';
        throw new InputError(why, 'is_history');
      }
      const { broken } = counts as ImportCounts;
      if (choices.promises === 'for_the_record' && broken > 0 && !choices.breaches) {
        throw new InputError(
          `breaches: with promises at their true times, ${broken} of them are broken already; confirm that, or let promises start at the import`,
          'breaches_unconfirmed',
        );
      }
      return { status: 'waiting', choices, confirmedAt: this.clock.now() };
    });
  }

  /** Goes on where it was stopped, or failed, also at being taken back. Promises that start at the import start now. */
  resume(id: string, caller: Caller): Promise<ImportRun> {
    return this.turn(id, caller, ['stopped', 'failed'], 'resumed', (run) => {
      const { choices, confirmedAt, cursor } = run;
      if (choices === null) throw unfit('It was never confirmed, so there is nothing to resume.');
      const again = { problem: null, finishedAt: null };
      if (confirmedAt === null) return { status: 'taking_back', ...again };
      assertFile(run);
      const status = cursor > 0 ? 'running' : 'waiting';
      return { status, ...again, confirmedAt: this.clock.now() };
    });
  }

  /** Waits until nobody else changes where an import stands. In a unit. */
  hold(id: string): Promise<ImportRun | null> {
    return this.runs.hold(id);
  }

  /**
   * As `hold`, of one that stands at one of these. In a unit.
   * @param verb what cannot be done to it at others, as in "discarded"
   */
  async standing(id: string, from: readonly ImportStatus[], verb: string): Promise<ImportRun> {
    const run = found(await this.runs.hold(id));
    if (from.includes(run.status)) return run;
    throw unfit(`An import that is ${SAID[run.status]} cannot be ${verb}.`);
  }

  /** Changes where an import stands, if it stands at one of these. */
  turn(
    id: string,
    caller: Caller,
    from: readonly ImportStatus[],
    verb: string,
    change: (run: ImportRun) => Partial<ImportRun> | Promise<Partial<ImportRun>>,
  ): Promise<ImportRun> {
    this.assertMay(caller);
    return this.units.run(async () => {
      const run = await this.standing(id, from, verb);
      const changed = await change(run);
      await this.runs.change(run.id, changed);
      return Object.assign(run, changed);
    });
  }
}

const SAID: Record<ImportStatus, string> = {
  ...{ reading: 'being read', mapping: 'not mapped yet', checking: 'being checked' },
  ...{ checked: 'checked and not confirmed', waiting: 'about to begin', running: 'running' },
  ...{ stopped: 'stopped', done: 'done', failed: 'failed', taking_back: 'being taken back' },
  taken_back: 'taken back',
};

function assertFile({ file }: ImportRun): void {
  if (file !== null) return;
  throw unfit('The file has been deleted; load it again: what is here already is known.');
}

function assertColumns({ columns }: Mapping, header: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const [field, column] of Object.entries(columns)) {
    if (!header.includes(column)) {
      throw new InputError(`columns.${field}: the file has no column "${column}"`);
    }
    const other = taken.get(column);
    if (other !== undefined) {
      throw new InputError(`columns: "${column}" cannot be both ${other} and ${field}`);
    }
    taken.set(column, field);
  }
}

function unfit(sentence: string): ConflictError {
  return new ConflictError(sentence, undefined, 'import_elsewhere');
}

function found(run: ImportRun | null): ImportRun {
  if (run) return run;
  throw new NotFoundError('There is no import with that id.');
}
