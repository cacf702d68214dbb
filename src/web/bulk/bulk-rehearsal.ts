import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import type { BulkPerson } from '../../hiring/bulk/bulk-people.repository';
import { BulkVerbs } from '../../hiring/bulk/bulk-verbs';
import { assertTimes } from '../../hiring/bulk/each-form';
import { Clock } from '../../kernel/clock';
import { LupausError } from '../../kernel/errors';
import type { BulkRun } from '../../store/entities/bulk/bulk-run.entity';
import { Rehearsal } from '../preview/preview-rehearsal';
import type { PreviewView } from '../preview/preview.view';

/** So many are shown at once: each is really done, and taken back. */
export const SHOWN = 30;

/** What would come of it for each. */
export interface Rehearsed {
  shown: { person: BulkPerson; preview: PreviewView }[];
  /** What the verb itself refuses. */
  refused: { person: BulkPerson; why: string }[];
}

/** Tries a verb on several, one by one: what one refuses does not hide what the others get. */
@Injectable()
export class BulkRehearsal {
  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly verbs: BulkVerbs,
    private readonly clock: Clock,
  ) {}

  /** @throws InputError for times that no application can have */
  async of(
    run: Pick<BulkRun, 'verb' | 'form'>,
    people: readonly BulkPerson[],
    caller: Caller,
  ): Promise<Rehearsed> {
    assertTimes(run.verb, run.form, this.clock.now());
    const rehearsed: Rehearsed = { shown: [], refused: [] };
    for (const person of people) {
      try {
        const verb = () => this.verbs.perform(run, person.application, caller);
        rehearsed.shown.push({ person, preview: await this.rehearsal.of(verb) });
      } catch (error) {
        if (!(error instanceof LupausError) || error.audience !== 'user') throw error;
        rehearsed.refused.push({ person, why: error.message });
      }
    }
    return rehearsed;
  }
}
