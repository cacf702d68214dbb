import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { commitmentEntry } from '../../hiring/applications/details/application.view';
import { BulkWork } from '../../hiring/bulk/bulk-work';
import { Commitments } from '../../journey/record/commitments.repository';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Task } from '../../store/entities/journey/task.entity';
import type { Message } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { PreviewRepository } from './preview.repository';
import { callEntry, letterEntry, type PreviewView } from './preview.view';

/** So many applications of a bulk run are shown. */
const SHOWN = 20;

/** What a verb came to before it was rolled back. */
interface Outcome {
  letters: Message[];
  tasks: Task[];
  commitments: PreviewView['commitments'];
  warnings: PreviewView['warnings'];
}

/** Carries the outcome past the end of a unit that must not be kept. */
class RolledBack extends Error {
  constructor(readonly outcome: Outcome) {
    super('a preview is rolled back');
  }
}

/** Runs the real verb in a unit that is then rolled back. */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly units: UnitOfWork,
    private readonly made: PreviewRepository,
    private readonly bulk: BulkWork,
    private readonly commitments: Commitments,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** @param verb joins the unit @throws what the verb throws */
  async of(verb: () => Promise<unknown>): Promise<PreviewView> {
    const { letters, tasks, commitments, warnings } = await this.rolledBack(verb);
    const shown = [];
    // the bytes are read after the unit: nobody waits for that
    for (const letter of letters) shown.push(await letterEntry(letter));
    const calls = tasks.filter(({ kind }) => kind === 'call').map(callEntry);
    return { letters: shown, calls, commitments, warnings };
  }

  private async rolledBack(verb: () => Promise<unknown>): Promise<Outcome> {
    try {
      return await this.units.run(async () => {
        const start = newId(this.clock.now());
        const answer = await verb();
        const more = await this.rehearseRuns(start);
        throw new RolledBack(await this.outcomeOf(start, [...warningsIn(answer), ...more]));
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.outcome;
      throw error;
    }
  }

  /** What the workers would do later is done here, as far as it is shown. */
  private async rehearseRuns(start: string): Promise<PreviewView['warnings']> {
    const warnings: PreviewView['warnings'] = [];
    for (const { id, total } of await this.made.runs(start)) {
      await this.bulk.rehearse(id, SHOWN);
      const detail = `These are the first ${SHOWN} of ${total} applications.`;
      if (total > SHOWN) warnings.push({ code: 'first_only', detail });
    }
    return warnings;
  }

  private async outcomeOf(start: string, warnings: PreviewView['warnings']): Promise<Outcome> {
    const users = await this.users.all();
    const now = this.clock.now();
    const touched = new Set((await this.made.events(start)).map(({ application }) => application));
    const commitments: PreviewView['commitments'] = [];
    for (const application of touched) {
      const rows = await this.commitments.of(application);
      commitments.push(
        ...rows.map((row) => Object.assign(commitmentEntry(row, users, now), { application })),
      );
    }
    const [letters, tasks] = [await this.made.letters(start), await this.made.tasks(start)];
    return { letters, tasks, commitments, warnings };
  }
}

function warningsIn(answer: unknown): PreviewView['warnings'] {
  const { warnings } = (answer ?? {}) as { warnings?: unknown };
  return Array.isArray(warnings) ? (warnings as PreviewView['warnings']) : [];
}
