import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { Chronicle } from '../../journey/record/chronicle';
import type { TermedHistory } from '../../journey/record/history';
import type { JourneyEvent } from '../../journey/record/journal-event';
import { Clock } from '../../kernel/clock';
import { ConflictError, InputError } from '../../kernel/errors';
import type { Instant } from '../../kernel/instant';
import { isOverdue } from '../../sla/engine/commitment';
import { foldApplication } from '../../sla/engine/fold';
import type { Application, ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Rule } from '../../sla/policy/policy';
import type { MessageId } from '../../store/entities/mail/message.entity';
import { Desk } from '../applications/desk';
import { Cancellations } from './meetings/cancellations';
import { Silencing } from './verb/silencing';
import type { VersionedForm } from './verb/versioned.form';
import type { VerbOutcome } from './verb/verb-answers';

/** Decisions that are taken back while nobody was told of them. */
@Injectable()
export class Undoing {
  constructor(
    private readonly desk: Desk,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
    private readonly silencing: Silencing,
    private readonly cancellations: Cancellations,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the last decision back, with its mail.
   * @throws ConflictError when the mail has left
   * @throws InputError when there is none, or when its due time has passed
   */
  undo(id: string, caller: Caller, { version }: VersionedForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, version, async (application) => {
      const at = this.clock.now();
      const termed = await this.chronicle.history(application.id);
      const decision = this.takeableBack(application, termed, at);
      await this.silence(application.id, decision.message as MessageId | undefined, at);
      await this.journey.record(application.id, { type: 'decision.undone', at }, caller.id);
      const { events } = termed;
      await this.cancellations.restore(application.id, { events, decision, at }, caller.id);
      const change = { status: 'active', decidedIn: null } as const;
      return { change, result: { application: application.id, said: [] } };
    });
  }

  /** Whether the last decision could be taken back now. To be asked with the application held. */
  async isPossible(application: Application): Promise<boolean> {
    const at = this.clock.now();
    try {
      this.takeableBack(application, await this.chronicle.history(application.id), at);
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
    return true;
  }

  private takeableBack(
    { status }: Application,
    { events, history, policy, calendar }: TermedHistory,
    at: Instant,
  ): JourneyEvent & { type: 'decision.made' } {
    if (status !== 'rejected' && status !== 'active') {
      throw new InputError(`The application has ended (${status}).`, 'ended');
    }
    const undone: JourneyEvent = { type: 'decision.undone', at };
    const then = foldApplication(policy, calendar, [...events, undone], at);
    const vain = then.irregular.find(({ event }) => event === undone);
    if (vain) throw new InputError(`It cannot be undone: ${vain.why}.`, 'nothing_to_undo');
    const decision = events.findLast((event) => event.type === 'decision.made')!;
    // a breach is a fact, and is not undone with what it was about
    const broken = history.commitments.some(
      (one) => opensOnDecision(one.rule) && one.end === null && isOverdue(one, at),
    );
    if (broken) {
      throw new InputError('It cannot be undone: telling the candidate is overdue.', 'too_late');
    }
    return decision as JourneyEvent & { type: 'decision.made' };
  }

  /** Nobody is told any more, by mail or by telephone. */
  private async silence(
    application: ApplicationId,
    message: MessageId | undefined,
    at: Instant,
  ): Promise<void> {
    if (message === undefined) return;
    if (await this.silencing.letter(application, message, at)) return;
    throw new ConflictError(
      'It cannot be undone any more: the mail is on its way to the candidate.',
      undefined,
      'already_told',
    );
  }
}

function opensOnDecision({ on }: Rule): boolean {
  return on.some(({ event }) => event === 'decision.made');
}
