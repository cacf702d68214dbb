import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import { ApplicationFiles } from '../../../journey/record/application-file.repository';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import { Desk } from '../../applications/desk';
import { CANDIDATE } from '../../status/own';
import { Cancellations } from '../meetings/cancellations';
import { assertActive } from '../verb/active';
import { Silencing } from '../verb/silencing';
import type { VerbOutcome } from '../verb/verb-answers';
import type { ReasonForm } from './end.form';

/** Ends of applications that nobody decides, and new beginnings. */
@Injectable()
export class Ends {
  constructor(
    private readonly desk: Desk,
    private readonly journey: Journey,
    private readonly files: ApplicationFiles,
    private readonly cancellations: Cancellations,
    private readonly silencing: Silencing,
    private readonly clock: Clock,
  ) {}

  /** The candidate takes the application back, which is confirmed. @throws InputError when it has ended */
  withdraw(id: string, caller: Caller, { version, reason }: ReasonForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, version, async (application) => {
      const at = this.clock.now();
      // an end that was not told yet is none for them, and is never told then
      const isOpen = caller.id === CANDIDATE.id && (await this.silencing.untold(application, at));
      if (!isOpen) assertActive(application);
      const ics = await this.cancellations.drop(application.id, caller.id, at);
      const { said } = await this.journey.record(
        application.id,
        { type: 'application.withdrawn', at, text: reason },
        caller.id,
        { ics },
      );
      return { change: { status: 'withdrawn' }, result: { application: application.id, said } };
    });
  }

  /**
   * Takes an end back, with what would still tell it.
   * @throws InputError when there is none, when the job is closed, and while the rejection can still be undone
   * @throws ConflictError while a mail that tells it is with the mail server, or may be with the candidate
   */
  reopen(id: string, caller: Caller, { version, reason }: ReasonForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, version, async (application) => {
      if (application.status === 'active') {
        throw new InputError('The application has not ended.', 'not_ended');
      }
      const { job } = await this.files.of(application.id);
      if (job.status === 'closed') {
        throw new InputError('The job is closed; reopen that first.', 'job_closed');
      }
      const at = this.clock.now();
      await this.silence(application.id, at);
      const { said } = await this.journey.record(
        application.id,
        { type: 'application.reopened', at, text: reason },
        caller.id,
      );
      const change = { status: 'active', decidedIn: null } as const;
      return { change, result: { application: application.id, said } };
    });
  }

  /** A letter of the end that leaves after the reopening would be a lie. */
  private async silence(application: ApplicationId, at: Instant): Promise<void> {
    if (await this.silencing.canUndo(application, at)) {
      throw new InputError(
        'The rejection has not left yet: use POST /applications/:id/decision/undo.',
        'use_undo',
      );
    }
    if (await this.silencing.end(application, at)) return;
    throw new ConflictError(
      'The mail that tells the end is on its way to the candidate; reopen when it has arrived.',
      undefined,
      'on_its_way',
    );
  }
}
