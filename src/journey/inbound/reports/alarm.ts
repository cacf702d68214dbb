import { Injectable, Logger } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import type { EmailAddress } from '../../../kernel/address';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import type { Locale } from '../../../mail/locale';
import { Outbox } from '../../../mail/outbox';
import { DeliveryNotices } from '../../../mail/returned/delivery-notices.repository';
import type { DeliveryNotice } from '../../../store/entities/mail/delivery-notice.entity';
import { SYSTEM } from '../../record/chronicle';
import { detailOf } from './advice';

/** One mail about it in so long: when mail from us is refused, all of it may be. */
const EVERY_MS = 24 * 3600_000;

/** Tells HR leads and administrators that other mail servers refuse mail from us, whoever it is to. */
@Injectable()
export class Alarm {
  private readonly logger = new Logger('inbound');

  constructor(
    private readonly notices: DeliveryNotices,
    private readonly users: Users,
    private readonly outbox: Outbox,
  ) {}

  /** Raises it for a failure of class `ours`, unless there was another within a day. In a unit, before it is stored. */
  async raise(notice: DeliveryNotice): Promise<void> {
    this.logger.warn(`mail from us is refused by another mail server (${notice.code})`);
    if (await this.notices.anyFailed('ours', (notice.at - EVERY_MS) as Instant)) return;
    for (const { name, email, locale } of await this.users.leads()) {
      await this.outbox.put({
        ...{ id: newId(notice.at), template: 'mail-refused', locale: locale as Locale },
        ...{ variables: { name, said: detailOf(notice) }, about: null, purposes: [] },
        ...{ automated: true, due: null, author: SYSTEM, senderName: 'Lupaus' },
        to: { name, address: email as EmailAddress },
      });
    }
  }
}
