import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import type { Instant } from '../../kernel/instant';
import type { Words } from '../../mail/outbox';
import type { JobId } from '../../store/entities/hiring/job.entity';
import { Desk } from '../applications/desk';
import { Cancellations } from '../verbs/meetings/cancellations';

/** What became of a job, for everybody who was still waiting. */
export interface OutcomeForm {
  job: JobId;
  outcome: 'filled' | 'cancelled';
  /** When it was closed. */
  at: Instant;
  /** What they are told; null tells nobody. */
  message: Words | null;
}

/** Ends applications because their job has ended. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly desk: Desk,
    private readonly journey: Journey,
    private readonly cancellations: Cancellations,
  ) {}

  /** Records that the job was closed, and tells it. An application that has ended meanwhile is left as it is. */
  async tell(id: string, caller: Caller, form: OutcomeForm): Promise<void> {
    const { outcome, at, message } = form;
    // who closed the job saw it then; that they left its team since frees nobody of what is owed
    const closer: Caller = { id: caller.id, role: 'hr_lead' };
    await this.desk.open(id, closer, undefined, async (application) => {
      if (application.status !== 'active') return { result: null };
      const closed = { type: 'job.closed', at, outcome } as const;
      const ics = await this.cancellations.drop(application.id, caller.id, at);
      const tell = message === null ? { silent: true } : { words: message, ics };
      await this.journey.record(application.id, closed, caller.id, tell);
      return { change: { status: 'closed' as const }, result: null };
    });
  }
}
