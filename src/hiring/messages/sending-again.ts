import { Injectable } from '@nestjs/common';
import { Chronicle } from '../../journey/record/chronicle';
import { addressKey, type EmailAddress } from '../../kernel/address';
import { ConflictError } from '../../kernel/errors';
import { Suppressions } from '../../mail/returned/suppressions.repository';
import type { Purpose } from '../../sla/policy/purpose';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Message } from '../../store/entities/mail/message.entity';

/** What tells a candidate that an application has ended. */
const ENDS: readonly Purpose[] = ['rejection', 'outcome'];

/** Mails that were not delivered, and why some of them may not be sent again. */
@Injectable()
export class SendingAgain {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly suppressions: Suppressions,
  ) {}

  /**
   * In a unit that holds the application.
   * @throws ConflictError for what tells an end that was taken back, and for an address that takes no mail
   */
  async assertMayGo(message: Message): Promise<void> {
    if (await this.isTakenBack(message)) {
      const why = 'What the mail tells was taken back since; it is not sent any more.';
      throw new ConflictError(why, undefined, 'not_retryable');
    }
    if (await this.suppressions.of(addressKey(message.recipient as EmailAddress))) {
      const why = 'The address takes no mail; correct it, and what is still owed goes out again.';
      throw new ConflictError(why, undefined, 'address_fails');
    }
  }

  /** True for a letter of an end that was undone or reopened since it was written: it would tell what is not so. */
  private async isTakenBack({ id, about, purposes }: Message): Promise<boolean> {
    if (about === null || !tellsEnd(purposes)) return false;
    const { events } = await this.chronicle.history(about as ApplicationId);
    const written = events.findIndex((one) => one.type === 'message.queued' && one.message === id);
    return events
      .slice(written + 1)
      .some(({ type }) => type === 'decision.undone' || type === 'application.reopened');
  }
}

/** True for what tells a candidate that an application has ended. */
export function tellsEnd(purposes: readonly Purpose[]): boolean {
  return purposes.some((purpose) => ENDS.includes(purpose));
}
