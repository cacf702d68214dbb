import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import type { Saying } from '../../../journey/letters/saying';
import { Desk } from '../../applications/desk';
import type { VersionedForm } from '../verb/versioned.form';
import type { VerbOutcome } from '../verb/verb-answers';
import { Writing } from '../verb/writing';
import type { FeedbackRefusalForm, GivenFeedbackForm } from './feedback.form';

/** What candidates are told of how they did. */
@Injectable()
export class Feedback {
  constructor(
    private readonly desk: Desk,
    private readonly writing: Writing,
  ) {}

  /** Writes and sends feedback. */
  give(id: string, caller: Caller, form: GivenFeedbackForm): Promise<VerbOutcome> {
    const { strengths, toImprove, reason } = form;
    return this.send(id, caller, form, {
      ...{ template: 'feedback', variables: { strengths, toImprove, reason } },
      ...{ purposes: ['feedback'], automated: false },
    });
  }

  /** Says that there is none, and why. */
  decline(id: string, caller: Caller, form: FeedbackRefusalForm): Promise<VerbOutcome> {
    return this.send(id, caller, form, {
      ...{ template: 'feedback-declined', variables: { ground: form.ground } },
      ...{ purposes: ['feedback_declined'], automated: false },
    });
  }

  private send(
    id: string,
    caller: Caller,
    { version }: VersionedForm,
    saying: Saying,
  ): Promise<VerbOutcome> {
    return this.desk.open(id, caller, version, async (application) => {
      const desktop = await this.writing.desktop(application.id);
      const said = await this.writing.send(desktop, saying, caller.id);
      return { result: { application: application.id, said: [said] } };
    });
  }
}
