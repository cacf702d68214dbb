import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { DeliveryNotices } from '../../../mail/returned/delivery-notices.repository';
import { MailsTo } from '../../../mail/returned/mails-to.repository';
import { Suppressions } from '../../../mail/returned/suppressions.repository';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { DeliveryNotice } from '../../../store/entities/mail/delivery-notice.entity';
import type { SuppressedAddress } from '../../../store/entities/mail/suppressed-address.entity';
import { Chronicle } from '../../record/chronicle';
import { Withholding } from './withholding';

/** So many mails that came back softly within so long end it. */
const MOST_SOFT = 3;
const SOFT_WITHIN_MS = 14 * 24 * 3600_000;

type Given = Pick<SuppressedAddress, 'address' | 'reason' | 'detail' | 'message' | 'by'>;

/** Gives addresses up that take no mail, and takes that back. */
@Injectable()
export class Suppressing {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly notices: DeliveryNotices,
    private readonly mails: MailsTo,
    private readonly withholding: Withholding,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** Holds whatever giving an address up may change, and these too: in one order, that nobody waits for each other. */
  async hold(address: string, also: readonly ApplicationId[] = []): Promise<void> {
    const waiting = await this.mails.waitingFor(address);
    const all = new Set([...also, ...waiting.map(({ about }) => about as ApplicationId)]);
    for (const application of [...all].sort()) await this.chronicle.hold(application);
    await this.suppressions.hold(address);
  }

  /**
   * From now on nothing is mailed to an address. What waits for it becomes calls: it would only come back, and later.
   * In a unit that holds it. @returns the one that holds, which may have been there before
   */
  async suppress(given: Given): Promise<SuppressedAddress> {
    const known = await this.suppressions.of(given.address);
    if (known) return known;
    const since = this.clock.now();
    const open = { liftedAt: null, liftedBy: null, liftReason: null };
    const one: SuppressedAddress = { id: newId(since), ...given, since, ...open };
    await this.suppressions.add(one);
    await this.chronicle.noteAddress(given.address);
    await this.withholding.withhold(await this.mails.waitingFor(given.address));
    return one;
  }

  /** True when the mails to an address that came back softly, since it was last lifted, are too many. */
  async isTooSoft({ recipient, at }: DeliveryNotice): Promise<boolean> {
    const lifted = await this.suppressions.liftedLast(recipient);
    const since = Math.max(at - SOFT_WITHIN_MS, lifted) as Instant;
    return (await this.notices.failed(recipient, 'soft', since)) >= MOST_SOFT;
  }
}
