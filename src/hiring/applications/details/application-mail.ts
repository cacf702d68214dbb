import { Injectable } from '@nestjs/common';
import { Reach } from '../../../journey/letters/addresses/reach';
import type { ApplicationFile } from '../../../journey/record/application-file.repository';
import { formatInstant } from '../../../kernel/instant';
import { Outbox } from '../../../mail/outbox';
import { DeliveryNotices } from '../../../mail/returned/delivery-notices.repository';
import { reportsByMessage } from '../../messages/report.view';
import { messageEntry } from './application.view';
import type { ApplicationView } from './application-document.view';

/** What was mailed about an application, and whether mail reaches the candidate. */
@Injectable()
export class ApplicationMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly notices: DeliveryNotices,
    private readonly reach: Reach,
  ) {}

  async of({
    application,
    candidate,
  }: ApplicationFile): Promise<Pick<ApplicationView, 'messages' | 'addressFails'>> {
    const messages = await this.outbox.about(application.id);
    const reports = reportsByMessage(await this.notices.of(messages.map(({ id }) => id)));
    const { fails } = await this.reach.of(candidate);
    return {
      messages: messages.map((one) => messageEntry(one, reports.get(one.id) ?? [])),
      addressFails: fails && {
        ...{ since: formatInstant(fails.since), reason: fails.reason, detail: fails.detail },
      },
    };
  }
}
