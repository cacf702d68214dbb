import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import type { Said, Warning } from '../../../journey/letters/saying';
import { Commitments } from '../../../journey/record/commitments.repository';
import { Clock } from '../../../kernel/clock';
import { InputError, NotFoundError } from '../../../kernel/errors';
import { newId } from '../../../kernel/ids';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import type { MessageId } from '../../../store/entities/mail/message.entity';
import { Desk } from '../../applications/desk';
import { timeToCome, warnOutsideHours } from '../verb/moments';
import type { VerbOutcome } from '../verb/verb-answers';
import { warnInVain } from './effect';
import type { PromiseForm, RescheduleForm } from './promise.form';

/** What is promised to candidates, which they get in writing. */
@Injectable()
export class Promises {
  constructor(
    private readonly desk: Desk,
    private readonly commitments: Commitments,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /** Promises something by a date. @throws InputError for a date that has passed */
  make(id: string, caller: Caller, form: PromiseForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async (application) => {
      const at = this.clock.now();
      const { kind, text } = form;
      const due = timeToCome(form.due, 'due', at);
      const message: MessageId = newId(at);
      const { termed, said } = await this.journey.record(
        application.id,
        { type: 'promise.made', at, kind, due, message, text },
        caller.id,
      );
      const warnings = [...warnOutsideHours(termed.calendar, due), ...warnUntold(said)];
      return { result: { application: application.id, said, warnings } };
    });
  }

  /**
   * Gives a promise a new date. The old one ends when the candidate has been told in time, as often as the policy
   * lets it; else it stands beside the new one, which the answer says.
   * @param id of the commitment
   * @throws InputError for what is no promise, or has ended
   */
  async reschedule(id: string, caller: Caller, form: RescheduleForm): Promise<VerbOutcome> {
    const promise = await this.commitments.find(id);
    if (!promise) throw new NotFoundError('There is no promise with that id.');
    return this.desk.open(promise.application, caller, form.version, async (application) => {
      const old = (await this.commitments.find(id)) ?? promise;
      const ref = refOf(old);
      const at = this.clock.now();
      const due = timeToCome(form.due, 'due', at);
      const message: MessageId = newId(at);
      const { termed, said } = await this.journey.record(
        application.id,
        { type: 'promise.rescheduled', at, ref, due, message, text: form.message },
        caller.id,
      );
      const leavesAt = said[0]?.leavesAt ?? at;
      const warnings = [
        ...warnOutsideHours(termed.calendar, due),
        ...warnInVain(termed, { message, old, leavesAt }),
        ...warnUntold(said),
      ];
      return { result: { application: application.id, said, warnings } };
    });
  }
}

function refOf({ promise, ended }: CommitmentRow): string {
  if (promise === null) {
    throw new InputError('This is owed by a rule; nobody promised it.', 'not_a_promise');
  }
  if (ended !== null) {
    throw new InputError(`The promise has ended: it is ${ended}.`, 'promise_over');
  }
  return promise;
}

function warnUntold(said: readonly Said[]): Warning[] {
  if (said.length > 0) return [];
  const detail = 'The pipeline does not mail promises; tell the candidate yourself.';
  return [{ code: 'nothing_told', detail }];
}
