import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { SYSTEM } from '../../../journey/record/chronicle';
import type { EmailAddress } from '../../../kernel/address';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import { PublicUrl } from '../../../kernel/public-url';
import { formatMoment, type Locale } from '../../../mail/locale';
import { Outbox } from '../../../mail/outbox';
import type { Receiver } from '../../../store/entities/connect/receiver.entity';
import { RECEIVERS_PATH } from '../receivers-path';

/** Tells administrators that a receiver was switched off because nothing arrives there. */
@Injectable()
export class OffMail {
  constructor(
    private readonly users: Users,
    private readonly outbox: Outbox,
    private readonly url: PublicUrl,
    private readonly clock: Clock,
  ) {}

  /** In a unit. */
  async tell({ id, name: receiver, host, offReason, failingSince }: Receiver): Promise<void> {
    const leads = await this.users.leads();
    for (const { name, email, locale, timezone } of leads.filter(({ role }) => role === 'admin')) {
      const language = locale as Locale;
      const since = failingSince && formatMoment(failingSince, timezone ?? 'UTC', language);
      await this.outbox.put({
        ...{ id: newId(this.clock.now()), template: 'receiver-off', locale: language },
        variables: {
          ...{ name, receiver, host, since: offReason === 'gone' ? null : since },
          link: this.url.to(`${RECEIVERS_PATH}/${id}`),
        },
        ...{ about: null, purposes: [], automated: true, due: null },
        ...{ author: SYSTEM, senderName: 'Lupaus' },
        to: { name, address: email as EmailAddress },
      });
    }
  }
}
