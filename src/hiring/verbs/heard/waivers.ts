import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import { Chronicle } from '../../../journey/record/chronicle';
import { Clock } from '../../../kernel/clock';
import { InputError, NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import { stands } from '../../../sla/engine/commitment';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { ReceivedMessage } from '../../../store/entities/mail/received-message.entity';
import { Desk } from '../../applications/desk';
import type { VerbOutcome } from '../verb/verb-answers';
import type { VersionedForm } from '../verb/versioned.form';
import {
  applicationOf,
  ReceivedMessages,
} from '../../../journey/inbound/received-messages.repository';

/** Questions that need no answer. */
@Injectable()
export class Waivers {
  constructor(
    private readonly desk: Desk,
    private readonly received: ReceivedMessages,
    private readonly journey: Journey,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /**
   * Says that a received message needs no answer. While another question waits, the answer stays owed.
   * @throws InputError for what is no question, is waived or answered
   */
  async waive(id: string, caller: Caller, { version }: VersionedForm): Promise<VerbOutcome> {
    const found = await this.received.find(id);
    const about = found && applicationOf(found);
    if (!about) throw new NotFoundError('There is no received message with that id.');
    return this.desk.open<VerbOutcome>(about, caller, version, async ({ id: application }) => {
      const question = (await this.received.find(id)) ?? found;
      const since = await this.owedSince(application, question);
      const at = this.clock.now();
      await this.received.waive(question.id, at);
      if (await this.received.anyOther(question, since)) {
        const detail = 'Another question of the candidate waits: the answer stays owed.';
        return { result: { application, said: [], warnings: [{ code: 'still_owed', detail }] } };
      }
      const waived = { type: 'question.waived', at, message: question.id } as const;
      const { said } = await this.journey.record(application, waived, caller.id);
      return { result: { application, said } };
    });
  }

  /**
   * Ends what is owed for a message that was not this candidate's, unless something else of theirs waits too. In a unit
   * that holds the application.
   */
  async drop(id: string, application: ApplicationId, actor: string): Promise<void> {
    const question = await this.received.find(id);
    if (question?.kind !== 'question' || question.waivedAt !== null) return;
    const since = await this.openSince(application, question);
    if (since === null || (await this.received.anyOther(question, since))) return;
    const at = this.clock.now();
    await this.journey.record(application, { type: 'question.waived', at, message: id }, actor);
  }

  /** Since when an answer to it is owed. */
  private async owedSince(application: ApplicationId, question: ReceivedMessage): Promise<Instant> {
    if (question.kind !== 'question') {
      throw new InputError('This is no question: nothing is owed for it.', 'no_question');
    }
    if (question.waivedAt !== null) throw new InputError('It is waived already.', 'already_waived');
    const since = await this.openSince(application, question);
    if (since === null) throw new InputError('It is answered already.', 'already_answered');
    return since;
  }

  private async openSince(
    application: ApplicationId,
    { receivedAt }: ReceivedMessage,
  ): Promise<Instant | null> {
    const { history } = await this.chronicle.history(application);
    const reply = history.commitments.find(
      (one) => stands(one) && one.rule.releasedBy.includes('waived') && one.openedAt <= receivedAt,
    );
    return reply?.openedAt ?? null;
  }
}
