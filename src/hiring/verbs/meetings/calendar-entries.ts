import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationFile } from '../../../journey/record/application-file.repository';
import type { EmailAddress } from '../../../kernel/address';
import { Clock } from '../../../kernel/clock';
import { composeInvite } from '../../../mail/invite';
import { MAIL_SETTINGS, type MailSettings } from '../../../mail/mail.settings';
import type { CalendarPart } from '../../../mail/mime';
import type { Interview } from '../../../store/entities/hiring/interview.entity';

/** Interviews as entries of the candidate's calendar. */
@Injectable()
export class CalendarEntries {
  constructor(
    private readonly clock: Clock,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  /** @returns none for a candidate without an e-mail address */
  of(
    { id, version, starts, ends }: Interview,
    { candidate, job, owner }: ApplicationFile,
    method: CalendarPart['method'],
  ): CalendarPart[] {
    if (candidate.email === null) return [];
    const { domain, from } = this.settings;
    const entry = composeInvite({
      ...{ interview: id, domain, sequence: version, method, stamp: this.clock.now() },
      ...{ starts, ends, summary: job.title },
      organizer: { name: owner.name, address: from.address },
      attendee: { name: candidate.name, address: candidate.email as EmailAddress },
    });
    return [entry];
  }
}
