import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { MessageId } from '../../../store/entities/mail/message.entity';
import { Desk } from '../../applications/desk';
import { timePassed } from '../verb/moments';
import type { VerbOutcome } from '../verb/verb-answers';
import type { FeedbackRequestForm, QuestionForm } from './question.form';
import { ReceivedMessages } from '../../../journey/inbound/received-messages.repository';

const UNCONFIRMED = 'Came by the public form, not confirmed';

/** What candidates say, entered by whoever heard it. */
@Injectable()
export class Heard {
  constructor(
    private readonly desk: Desk,
    private readonly received: ReceivedMessages,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /** A question opens a promise to answer; anything the candidate says ends a pause. */
  receive(id: string, caller: Caller, form: QuestionForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async ({ id: application, receivedAt }) => {
      const now = this.clock.now();
      const at = timePassed(form.at, 'at', now, { since: receivedAt });
      const message: MessageId = newId(now);
      const { text, channel, kind = 'question' } = form;
      await this.received.add({
        ...{ id: message, about: application, channel, kind, subject: '', text },
        ...{ receivedAt: at, waivedAt: null },
      });
      const { said } = await this.journey.record(
        application,
        { type: 'message.received', at, message, kind, text },
        caller.id,
      );
      return { result: { application, said } };
    });
  }

  /** What anybody may have written with the candidate's address: it ends no pause, and opens no promise. In a unit. */
  async keepUnconfirmed(about: ApplicationId, text: string): Promise<void> {
    const receivedAt = this.clock.now();
    await this.received.add({
      ...{ id: newId(receivedAt), about, channel: 'page', kind: 'other' },
      ...{ subject: UNCONFIRMED, text, receivedAt, waivedAt: null },
    });
  }

  /** The candidate asks how they did. */
  requestFeedback(id: string, caller: Caller, form: FeedbackRequestForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async ({ id: application, receivedAt }) => {
      const at = timePassed(form.at, 'at', this.clock.now(), { since: receivedAt });
      const requested = { type: 'feedback.requested', at } as const;
      const { said } = await this.journey.record(application, requested, caller.id);
      return { result: { application, said } };
    });
  }
}
