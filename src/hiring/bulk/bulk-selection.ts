import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { InputError } from '../../kernel/errors';
import type { BulkRun } from '../../store/entities/bulk/bulk-run.entity';
import type { PipelineId } from '../../store/entities/hiring/pipeline.entity';
import { Pipelines } from '../jobs/pipelines.repository';
import { Sight } from '../jobs/sight.repository';
import { BulkPeopleRepository, type BulkPerson } from './bulk-people.repository';

/** More than these are for the API. */
const MOST = 500;

/** Why somebody is left out before anything is tried: not there or not theirs; ended; met under another job already. */
export type LeftOutWhy = 'unseen' | 'ended' | 'twice';

/** Who is among those that were selected, in their order. */
export interface Selected {
  people: BulkPerson[];
  /** With no name for what is not theirs to see. */
  leftOut: { application: string; name: string | null; why: LeftOutWhy }[];
}

/** Verbs that only fit an application that has not ended. */
const FOR_ACTIVE: readonly BulkRun['verb'][] = ['move', 'decision'];

/** Several applications that were selected on a page. */
@Injectable()
export class BulkSelection {
  constructor(
    private readonly stored: BulkPeopleRepository,
    private readonly sight: Sight,
    private readonly pipelines: Pipelines,
  ) {}

  /**
   * @param isSilent nobody is told, so that several applications of one candidate may be among them
   * @throws InputError for fewer than two, and for very many
   */
  async of(
    ids: readonly string[],
    verb: BulkRun['verb'],
    caller: Caller,
    isSilent = false,
  ): Promise<Selected> {
    const once = [...new Set(ids)];
    if (once.length < 2) {
      throw new InputError(
        'Select two or more candidates; what concerns one is done on that candidate’s page.',
        'select_two',
      );
    }
    if (once.length > MOST) {
      throw new InputError(`Select at most ${MOST} candidates at once.`, 'too_many_selected');
    }
    const [found, jobs] = [await this.stored.of(once), await this.sight.jobsOf(caller)];
    const selected: Selected = { people: [], leftOut: [] };
    const met = new Set<string>();
    for (const application of once) {
      const one = found.get(application);
      const why = whyLeftOut(one, verb, jobs, isSilent ? new Set() : met);
      if (one && why === null) selected.people.push(one);
      else {
        const name = why === 'unseen' ? null : one!.name;
        selected.leftOut.push({ application, name, why: why! });
      }
      if (one && why === null) met.add(one.candidate);
    }
    return selected;
  }

  /** The names of the stages that they can be moved to. */
  async stagesOf(people: readonly BulkPerson[]): Promise<string[]> {
    const names = new Set<string>();
    for (const pipeline of new Set(people.map((one) => one.pipeline))) {
      for (const { name, kind } of await this.pipelines.stagesOf(pipeline as PipelineId)) {
        if (kind !== 'rejected' && kind !== 'withdrawn') names.add(name);
      }
    }
    return [...names];
  }
}

function whyLeftOut(
  one: BulkPerson | undefined,
  verb: BulkRun['verb'],
  jobs: readonly string[] | null,
  met: ReadonlySet<string>,
): LeftOutWhy | null {
  if (!one || (jobs !== null && !jobs.includes(one.job))) return 'unseen';
  if (FOR_ACTIVE.includes(verb) && one.status !== 'active') return 'ended';
  return met.has(one.candidate) ? 'twice' : null;
}
