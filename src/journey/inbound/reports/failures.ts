import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import type { DeliveryNotice } from '../../../store/entities/mail/delivery-notice.entity';
import type { Message } from '../../../store/entities/mail/message.entity';
import { Journey } from '../../journey';
import { Correcting } from '../../letters/addresses/correcting';
import { Suppressing } from '../../letters/addresses/suppressing';
import { earliestDue, keptBy } from '../../letters/keeps';
import { Tasks } from '../../letters/tasks.repository';
import { ApplicationFiles } from '../../record/application-file.repository';
import { SYSTEM } from '../../record/chronicle';
import type { TermedHistory } from '../../record/history';
import { applicationsOf } from '../../letters/applications-of';
import { keyOf } from '../address-key';
import { adviceOn, detailOf } from './advice';

/** What follows when a mail to a candidate came back. */
@Injectable()
export class Failures {
  constructor(
    private readonly journey: Journey,
    private readonly files: ApplicationFiles,
    private readonly tasks: Tasks,
    private readonly suppressing: Suppressing,
    private readonly correcting: Correcting,
    private readonly clock: Clock,
  ) {}

  /** Holds every application that the failure of a message may change. To be taken before anything is read. */
  hold(message: Message): Promise<void> {
    return this.suppressing.hold(keyOf(message.recipient)!, applicationsOf(message));
  }

  /**
   * Takes back what the message kept, gives its address up where it fails for good, and sends it again if the address
   * was corrected meanwhile; else the owner is asked. In a unit that holds the applications.
   */
  async follow(message: Message, notice: DeliveryNotice): Promise<void> {
    const { id } = message;
    const histories: TermedHistory[] = [];
    for (const application of applicationsOf(message)) {
      const event = { type: 'message.bounced', at: notice.at, message: id } as const;
      histories.push((await this.journey.record(application, event, SYSTEM)).termed);
    }
    await this.suppress(notice);
    const [application] = applicationsOf(message);
    const file = await this.files.of(application!);
    if (await this.correcting.again(message, file.candidate, SYSTEM)) return;
    const dueAt = this.dueOf(message, histories);
    await this.tasks.tellBounce(file, message, adviceOn(message, notice), dueAt);
  }

  /** Hard at once; soft when it failed three times in a fortnight; for our own reputation or no known reason never. */
  private async suppress(notice: DeliveryNotice): Promise<void> {
    const { bounce, recipient: address, message } = notice;
    const isGivenUp =
      bounce === 'hard' || (bounce === 'soft' && (await this.suppressing.isTooSoft(notice)));
    if (!isGivenUp) return;
    const detail = detailOf(notice);
    await this.suppressing.suppress({ address, reason: bounce, detail, message, by: SYSTEM });
  }

  /** By when the candidate must hear otherwise; null when nothing that it told is owed. */
  private dueOf(message: Message, histories: readonly TermedHistory[]): Instant | null {
    const now = this.clock.now();
    const { id, purposes, automated, due } = message;
    const said = { message: id, purposes, automated, due: due ?? undefined };
    return earliestDue(
      histories.flatMap((history) => keptBy(history, said, now)),
      now,
    );
  }
}
