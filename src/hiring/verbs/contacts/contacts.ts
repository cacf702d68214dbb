import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Journey } from '../../../journey/journey';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { MessageId } from '../../../store/entities/mail/message.entity';
import { ApplicationsRepository } from '../../applications/applications.repository';
import { Desk } from '../../applications/desk';
import { maybeToCome, timePassed, warnOutsideHours } from '../verb/moments';
import type { VerbOutcome } from '../verb/verb-answers';
import { Calls } from './calls';
import type { ContactForm } from './contact.form';
import { DisputeLinks } from './dispute-links';

/** How long afterwards a contact can be logged, in days. */
const LOGGED_WITHIN_DAYS = 7;

/** Calls, meetings and texts that a recruiter reports; the candidate gets them in writing. */
@Injectable()
export class Contacts {
  constructor(
    private readonly desk: Desk,
    private readonly stored: ApplicationsRepository,
    private readonly calls: Calls,
    private readonly links: DisputeLinks,
    private readonly journey: Journey,
    private readonly clock: Clock,
  ) {}

  /**
   * Logs a contact: it keeps what its purposes keep, at its time.
   * @throws InputError for a time to come or over 7 days back, and for a purpose that has a verb of its own
   */
  log(id: string, caller: Caller, form: ContactForm): Promise<VerbOutcome> {
    return this.desk.open(id, caller, form.version, async (application) => {
      const now = this.clock.now();
      const call = await this.calls.askedBy(form, application);
      const since = Math.max(application.receivedAt, call.askedAt ?? 0) as Instant;
      const at = timePassed(form.at, 'at', now, { since, days: LOGGED_WITHIN_DAYS });
      const due = maybeToCome(form.due, 'due', now);
      const message: MessageId = call.message ?? newId(now);
      const { channel, note } = form;
      const contact = { id: message, application: application.id, note, at, author: caller.id };
      await this.calls.add(contact, call.task, now);
      const disputeLink = this.links.to(message);
      const isWrittenTo = await this.calls.areConfirmed(await this.stored.candidateOf(application));
      const delivered = { type: 'message.delivered', at, message, channel } as const;
      const { said, termed } = await this.journey.record(
        application.id,
        { ...delivered, purposes: call.purposes, automated: false, due, text: note },
        caller.id,
        isWrittenTo ? { note: { words: note, disputeLink } } : {},
      );
      const warnings = warnOutsideHours(termed.calendar, due);
      return { result: { application: application.id, said, warnings } };
    });
  }
}
