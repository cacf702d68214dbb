import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Journey } from '../../journey/journey';
import { Chronicle } from '../../journey/record/chronicle';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import { findVoids } from '../../sla/engine/voids';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { MessageId } from '../../store/entities/mail/message.entity';
import { Desk } from '../applications/desk';
import type { DecisionForm } from './decision.form';
import { Cancellations } from './meetings/cancellations';
import { InterviewsRepository } from './meetings/interviews.repository';
import { assertActive } from './verb/active';
import { maybeToCome } from './verb/moments';
import type { VerbOutcome } from './verb/verb-answers';

/** Who is offered the job, and who is not taken further. */
@Injectable()
export class Decisions {
  constructor(
    private readonly desk: Desk,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
    private readonly interviews: InterviewsRepository,
    private readonly cancellations: Cancellations,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides on an application, and tells the candidate; a rejection waits, so that it can be undone. One that was made
   * in an ATS after an interview is told in the same way, with its feedback.
   * @throws InputError for a rejection after an interview with neither feedback nor the ground on which there is none
   */
  decide(id: string, caller: Caller, form: DecisionForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async (application) => {
      assertOpenTo(application, form);
      await this.assertFeedback(application, form);
      const at = this.clock.now();
      const { outcome, reason, feedback, feedbackDeclined, message: words } = form;
      const message: MessageId = newId(at);
      const sendAfter = maybeToCome(form.sendAfter, 'sendAfter', at);
      // their letter is the decision's own
      const ics =
        outcome === 'rejected'
          ? await this.cancellations.drop(application.id, caller.id, at)
          : undefined;
      const { said } = await this.journey.record(
        application.id,
        { type: 'decision.made', at, outcome, message, text: reason },
        caller.id,
        { words, sendAfter, feedback, feedbackDeclined, ics },
      );
      return {
        change: outcome === 'rejected' ? { status: 'rejected', decidedIn: null } : {},
        result: { application: application.id, said },
      };
    });
  }

  private async assertFeedback(
    application: Application,
    { outcome, feedback, feedbackDeclined }: DecisionForm,
  ): Promise<void> {
    const given = [feedback, feedbackDeclined].filter((one) => one !== undefined).length;
    if (given > 1) {
      throw new InputError('feedbackDeclined: feedback is given, so it is not declined');
    }
    if (outcome === 'offer' && given > 0) {
      throw new InputError('feedback: only a rejection tells it');
    }
    if (outcome === 'rejected' && given === 0 && (await this.wasInterviewed(application))) {
      throw new InputError(
        'feedback: a rejection after an interview needs it, or feedbackDeclined with its ground',
        'feedback_needed',
      );
    }
  }

  /** Whether the candidate came to an interview, so that a rejection owes them feedback. */
  async wasInterviewed({ id }: Pick<Application, 'id'>): Promise<boolean> {
    // one that ended a moment ago is held, even if that is not yet recorded
    if (await this.interviews.anyOver(id, this.clock.now())) return true;
    const { events } = await this.chronicle.history(id);
    const { interviews } = findVoids(events);
    return events.some((event) => event.type === 'interview.held' && !interviews.has(event));
  }
}

/** @throws InputError for an application that has ended, unless its rejection was made elsewhere and is to be told */
function assertOpenTo(application: Application, { outcome }: DecisionForm): void {
  const isToTell = application.status === 'rejected' && application.decidedIn != null;
  if (!isToTell || outcome !== 'rejected') assertActive(application);
}
