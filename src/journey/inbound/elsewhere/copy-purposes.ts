import { Injectable } from '@nestjs/common';
import { Users } from '../../../accounts/users';
import { parseAddress } from '../../../kernel/address';
import { Clock } from '../../../kernel/clock';
import { ConflictError, InputError, NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import { InboundMails } from '../../../mail/inbound/inbound-mails.repository';
import type { Purpose } from '../../../sla/policy/purpose';
import type { Application, ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import type { Recorded } from '../../journey';
import { Tasks } from '../../letters/tasks.repository';
import { CopiedMails } from './copied-mails';
import { Copies } from './copies';

/** What a mail was for that somebody sent from their own mailbox, where no rule tells. */
@Injectable()
export class CopyPurposes {
  constructor(
    private readonly mails: InboundMails,
    private readonly users: Users,
    private readonly copies: Copies,
    private readonly copied: CopiedMails,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /**
   * A copy, and the application in which it may be recorded.
   * @param wanted which one, where several may be meant
   * @throws NotFoundError for what is no copy
   * @throws InputError for an application that the mail cannot have been about, or when one is to be named
   */
  async find(id: string, wanted?: string): Promise<{ mail: InboundMail; place: string }> {
    const mail = await this.mails.find(id);
    const sender = parseAddress(mail?.fromAddress ?? '');
    const author = sender && (await this.users.byAddress(sender));
    const isCopy = mail?.kind === 'copy' && ['waiting', 'filed', 'noted'].includes(mail.status);
    if (!isCopy || !author) throw new NotFoundError('There is no copy with that id in the inbox.');
    const place = wanted ?? mail.about;
    const choices = await this.copies.choicesFor(mail, author);
    if (place === null) {
      throw new InputError(
        'application: expected the one that the mail was about',
        'which_application',
      );
    }
    if (!choices.some((one) => one.id === place)) {
      throw new InputError(
        'application: the mail names no candidate of it whom its sender answers for',
        'foreign_application',
      );
    }
    return { mail, place };
  }

  /**
   * Records what a copy was for, at the time it came. In a unit that holds the application.
   * @param actor who says it
   * @throws ConflictError when that is recorded
   */
  async say(
    mail: InboundMail,
    application: Application,
    { purposes, due }: { purposes: readonly Purpose[]; due?: Instant },
    actor: string,
  ): Promise<Recorded> {
    const { id } = application;
    await this.assertCountsOnce(mail, application);
    const known = await this.copied.purposesIn(id, mail);
    const fresh = purposes.filter((one) => !known.includes(one));
    if (fresh.length === 0) {
      throw new ConflictError('That is recorded already.', undefined, 'said_already');
    }
    const recorded = await this.copied.record(application, mail, { purposes: fresh, due }, actor);
    await this.finishTasks(mail, application);
    await this.mails.change(mail.id, {
      ...{ status: 'filed', kind: 'copy', isVerified: true, why: null },
      about: await this.aboutWhat(mail, application),
      ...{ settledAt: null, settledBy: null },
    });
    return recorded;
  }

  /** A mail is one mail to a candidate, however many applications they have, and whatever copies of it came. */
  private async assertCountsOnce(mail: InboundMail, place: Application): Promise<void> {
    for (const one of await this.copies.ofSamePerson(place)) {
      if (await this.copied.isKnown(one, mail)) {
        const why = 'Another copy of the same mail counts.';
        throw new ConflictError(why, undefined, 'copied_before');
      }
      if (one !== place.id && (await this.copied.purposesIn(one, mail)).length > 0) {
        const why = 'It counts for another application of the same candidate.';
        throw new ConflictError(why, undefined, 'said_elsewhere');
      }
    }
  }

  /** Whose team may read it does not change by what it also was for. */
  private async aboutWhat({ about }: InboundMail, place: Application): Promise<string> {
    const isElsewhere =
      about !== null && !(await this.copies.isSamePerson(about as ApplicationId, place));
    return isElsewhere ? about : place.id;
  }

  /** Nobody is asked any more, wherever the question stands. */
  private async finishTasks({ id }: InboundMail, place: Application): Promise<void> {
    for (const task of await this.tasks.openAbout(id, 'say_purpose')) {
      const isTheirs = await this.copies.isSamePerson(task.application, place);
      if (isTheirs) await this.tasks.finish(task.id, this.clock.now());
    }
  }
}
