import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import { OutboxRepository } from '../../mail/outbox.repository';
import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Message } from '../../store/entities/mail/message.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { keptBy } from '../letters/keeps';
import { Tasks } from '../letters/tasks.repository';
import { ApplicationFiles } from '../record/application-file.repository';
import { Chronicle } from '../record/chronicle';
import { eachAlone } from './each-alone';
import type { Step } from './step';

/** A mail that has trouble to leave is told of when the due time of what it would keep is this near, in ms. */
const BEFORE_MS = 2 * 3600_000;

/** Tells the owner of a mail that may come too late, while there is time to call instead. */
@Injectable()
export class Struggles implements Step {
  readonly name = 'struggling mails';

  constructor(
    private readonly units: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly chronicle: Chronicle,
    private readonly files: ApplicationFiles,
    private readonly tasks: Tasks,
  ) {}

  async run(asOf: Instant): Promise<number> {
    const { done } = await eachAlone(await this.outbox.struggling(asOf), async (message) =>
      message.about === null ? false : this.tell(message, message.about, asOf),
    );
    return done;
  }

  private tell(
    { id, purposes, automated, due, nextAttemptAt }: Message,
    about: string,
    asOf: Instant,
  ) {
    return this.units.run(async () => {
      const application = about as ApplicationId;
      await this.chronicle.hold(application);
      const open = await this.tasks.openOf(application, 'mail_failed');
      if (open.some((task) => task.about === id)) return false;
      const termed = await this.chronicle.history(application, asOf);
      const said = { message: id, purposes, automated, due: due ?? undefined };
      const nextTry = Math.max(nextAttemptAt, asOf + BEFORE_MS);
      const isNear = keptBy(termed, said, asOf).some(
        ({ dueAt }) => dueAt >= asOf && dueAt <= nextTry,
      );
      if (!isNear) return false;
      await this.tasks.tellFailure(await this.files.of(application), id, purposes);
      return true;
    });
  }
}
