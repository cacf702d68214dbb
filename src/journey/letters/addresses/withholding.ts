import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import { Outbox } from '../../../mail/outbox';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Message } from '../../../store/entities/mail/message.entity';
import { ApplicationFiles } from '../../record/application-file.repository';
import { Chronicle } from '../../record/chronicle';
import { earliestDue, keptBy } from '../keeps';
import { Tasks } from '../tasks.repository';

/** Mails that wait to leave for an address that takes none. */
@Injectable()
export class Withholding {
  constructor(
    private readonly outbox: Outbox,
    private readonly files: ApplicationFiles,
    private readonly chronicle: Chronicle,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps mails from leaving, and asks the owners to call instead. In a unit that holds their applications.
   * @param mails some that wait; one that may have been out meanwhile goes on its way
   */
  async withhold(mails: readonly Message[]): Promise<void> {
    const now = this.clock.now();
    for (const { id, about, purposes, automated, due, text } of mails) {
      if (!(await this.outbox.cancel(id))) continue;
      const application = about as ApplicationId;
      const said = { message: id, purposes, automated, due: due ?? undefined };
      const kept = keptBy(await this.chronicle.history(application), said, now);
      const file = await this.files.of(application);
      await this.tasks.askToCall(file, purposes, id, text, earliestDue(kept, now));
    }
  }
}
