import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import type { ImportRow } from '../../../store/entities/import/import-row.entity';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import type { Job } from '../../../store/entities/hiring/job.entity';
import type { Stage } from '../../../store/entities/hiring/stage.entity';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { BadRow, Mapping } from '../draft';
import { Directory, type Here } from '../meaning/directory';
import type { Found } from '../work/file-reader';
import { ImportFiles } from '../work/import-files';
import { pipelinesOf, questionsOf } from '../meaning/meanings';
import type { OpenQuestions } from './import-choices';
import { Imports } from './imports';
import { ImportRuns } from './runs.repository';
import { TakeBacks } from './take-backs';

/** What a name of the file may be said to mean. */
export interface ImportOptions {
  jobs: Pick<Job, 'id' | 'title' | 'status'>[];
  /** `nth`: its place in the pipeline where another one there has the same name; else null. */
  stages: (Pick<Stage, 'id' | 'name'> & { nth: number | null })[];
  recruiters: Pick<User, 'id' | 'name'>[];
}

/** An import as somebody looks at it. */
export interface ImportSheet {
  run: ImportRun;
  /** Who began it. */
  by: string;
  mapping: Mapping | null;
  found: Found | null;
  /** What must be said before it can be checked; null before it was read. */
  questions: OpenQuestions | null;
  options: ImportOptions | null;
  /** The first bad rows and repeated ones; the file of bad rows has all. */
  bad: ImportRow[];
  duplicates: ImportRow[];
  /** To how many of its applications something has happened, so that it cannot be taken back; null before it ended. */
  touched: number | null;
}

const LISTED = 100;
/** Of larger imports nobody waits to hear it. */
const MOST_LOOKED_AT = 5000;

/** Puts together what pages and the API show of an import. */
@Injectable()
export class ImportSheets {
  constructor(
    private readonly imports: Imports,
    private readonly runs: ImportRuns,
    private readonly directory: Directory,
    private readonly takeBacks: TakeBacks,
    private readonly files: ImportFiles,
  ) {}

  /** @throws NotFoundError */
  async of(id: string, caller: Caller): Promise<ImportSheet> {
    const run = await this.imports.find(id, caller);
    const mapping = run.mapping as Mapping | null;
    const found = run.found as Found | null;
    const here = await this.directory.here(found?.pipeline);
    const isAsked = mapping !== null && found !== null;
    const isOver = run.status === 'done' || run.status === 'stopped';
    return {
      ...{ run, mapping, found, by: here.users.get(run.actor)?.name ?? '' },
      questions: isAsked ? questionsOf(mapping, found, here) : null,
      options: isAsked ? optionsFor(mapping, here) : null,
      bad: await this.runs.rowsOf(run.id, 'bad', LISTED),
      duplicates: await this.runs.rowsOf(run.id, 'duplicate', LISTED),
      touched: isOver && run.total <= MOST_LOOKED_AT ? await this.takeBacks.touched(run) : null,
    };
  }

  /**
   * The bad rows as they stood in the file, to be mended and loaded again.
   * @param say puts into other words why each is bad
   * @throws InputError when the file is gone
   */
  async badRows(
    id: string,
    caller: Caller,
    say = (why: string): string => why,
  ): Promise<AsyncIterable<string>> {
    const run = await this.imports.find(id, caller);
    const file = await this.files.open(run);
    const bad = new Map<number, BadRow>();
    for (let after = 0; ;) {
      const rows = await this.runs.rowsOf(run.id, 'bad', 1000, after);
      for (const { line, column, why } of rows)
        bad.set(line, { line, column, why: say(why ?? '') });
      if (rows.length === 0) return file.badRows(bad);
      after = rows.at(-1)!.line;
    }
  }
}

function optionsFor(mapping: Mapping, here: Here): ImportOptions {
  const seen = new Set<string>();
  const stages = pipelinesOf(mapping, here)
    .flat()
    .filter(({ kind }) => !['hired', 'rejected', 'withdrawn'].includes(kind))
    .filter(({ name, position }) => {
      // pipelines with the same stages offer them once
      const key = `${name}/${position}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
  const recruiters = [...here.users.values()].filter(({ status }) => status !== 'disabled');
  return {
    jobs: here.jobs.map(({ id, title, status }) => ({ id, title, status })),
    stages: stages.map(({ id, name, pipeline }) => ({
      ...{ id, name, nth: placeOf(id, name, here.stages.get(pipeline)!) },
    })),
    recruiters: recruiters.map(({ id, name }) => ({ id, name })),
  };
}

function placeOf(id: string, name: string, stages: readonly Stage[]): number | null {
  const same = stages.filter((one) => one.name === name);
  return same.length > 1 ? stages.findIndex((one) => one.id === id) + 1 : null;
}
