import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Suppressing } from '../../journey/letters/addresses/suppressing';
import { addressKey, parseAddress, type EmailAddress } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { ConflictError, NotFoundError } from '../../kernel/errors';
import { DeliveryNotices } from '../../mail/returned/delivery-notices.repository';
import { Suppressions } from '../../mail/returned/suppressions.repository';
import type { Message } from '../../store/entities/mail/message.entity';
import type { SuppressedAddress } from '../../store/entities/mail/suppressed-address.entity';
import { touchAddress } from '../../store/touched';
import { UnitOfWork } from '../../store/unit-of-work';

/** Addresses to which nothing is mailed, as people give them up and take that back. */
@Injectable()
export class AddressList {
  constructor(
    private readonly units: UnitOfWork,
    private readonly suppressions: Suppressions,
    private readonly suppressing: Suppressing,
    private readonly notices: DeliveryNotices,
    private readonly clock: Clock,
  ) {}

  /** Gives an address up because a person says so. What waits for it becomes calls. */
  give(written: string, detail: string, { id: by }: Caller): Promise<SuppressedAddress> {
    const address = addressKey(parseAddress(written)!);
    return this.units.run(async () => {
      await this.suppressing.hold(address);
      return this.suppressing.suppress({ address, reason: 'person', detail, message: null, by });
    });
  }

  /**
   * Gives the address of a mail up that came back, where its report does not say enough for that.
   * @throws ConflictError for a mail that did not come back
   */
  giveAfter(
    { id, recipient }: Message,
    detail: string,
    { id: by }: Caller,
  ): Promise<SuppressedAddress> {
    const address = addressKey(recipient as EmailAddress);
    return this.units.run(async () => {
      await this.suppressing.hold(address);
      const reports = await this.notices.of([id]);
      if (!reports.some(({ action }) => action === 'failed')) {
        const why = 'The mail did not come back; nothing says that its address fails.';
        throw new ConflictError(why, undefined, 'not_failed');
      }
      const given = { address, reason: 'person' as const, detail, message: id, by };
      return this.suppressing.suppress(given);
    });
  }

  /**
   * Mails go to an address again. Who said so, when and why stays in the record.
   * @throws NotFoundError for one to which mails go
   */
  lift(written: string, liftReason: string, { id: liftedBy }: Caller): Promise<void> {
    const address = written.toLowerCase();
    return this.units.run(async () => {
      await this.suppressions.hold(address);
      const found = await this.suppressions.of(address);
      if (!found) throw new NotFoundError('No such address is suppressed.');
      const liftedAt = this.clock.now();
      await this.suppressions.lift(found.id, { liftedAt, liftedBy, liftReason });
      await touchAddress(this.units, address, liftedAt);
    });
  }
}
