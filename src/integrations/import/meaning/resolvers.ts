import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import type { ImportRun } from '../../../store/entities/import/import-run.entity';
import type { JobId } from '../../../store/entities/hiring/job.entity';
import type { Mapping } from '../draft';
import { Directory } from './directory';
import { LEFT, NEW_JOB, openJobNamed } from './meanings';
import { Resolver } from './resolver';

/** Puts together what an import's names mean. */
@Injectable()
export class Resolvers {
  constructor(private readonly directory: Directory) {}

  /** With jobs that are to be made as they would be. */
  async pretended(run: ImportRun): Promise<Resolver> {
    const { made, here } = await this.directory.pretend(await this.titlesOf(run), importerOf(run));
    return new Resolver(run.mapping as Mapping, here, made, markOf(run));
  }

  /** Makes the jobs that are to be made. In a unit. @returns their ids by their names in the file */
  async makeJobs(run: ImportRun): Promise<[string, JobId][]> {
    const made = await this.directory.open(await this.titlesOf(run), importerOf(run));
    return [...made].map(([name, { id }]) => [name, id]);
  }

  /** The jobs that are to be made, each with who answers for it: the importer, or a recruiter who was named. */
  private async titlesOf({ mapping, actor }: ImportRun): Promise<Map<string, string>> {
    const { jobs, recruiters } = mapping as Mapping;
    const named = Object.values(recruiters).filter((id) => id !== LEFT);
    // one recruiter in the whole file is theirs
    const owner = new Set(named).size === 1 ? named[0]! : actor;
    const here = await this.directory.here();
    const names = Object.keys(jobs).filter((name) => {
      return jobs[name] === NEW_JOB && openJobNamed(name, here) === null;
    });
    return new Map(names.map((name) => [name, owner]));
  }

  /** As things are now. */
  async real(run: ImportRun): Promise<Resolver> {
    return new Resolver(
      run.mapping as Mapping,
      await this.directory.here(),
      new Map(),
      markOf(run),
    );
  }
}

/** HR leads and administrators alone bring in, and see every job. */
export function importerOf({ actor }: ImportRun): Caller {
  return { id: actor, role: 'hr_lead' };
}

/** Rows without an id of their own are told apart by the file's content and their line. */
function markOf({ sha256 }: ImportRun): string {
  return `import-${sha256.slice(0, 16)}`;
}
