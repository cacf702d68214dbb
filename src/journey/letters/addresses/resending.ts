import { Injectable } from '@nestjs/common';
import type { EmailAddress } from '../../../kernel/address';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import { OutboxRepository } from '../../../mail/outbox.repository';
import { MailsTo } from '../../../mail/returned/mails-to.repository';
import { Readdressing } from '../../../mail/returned/readdressing';
import { stands } from '../../../sla/engine/commitment';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Message, MessageId } from '../../../store/entities/mail/message.entity';
import { Chronicle } from '../../record/chronicle';
import type { TermedHistory } from '../../record/history';
import { keptBy } from '../keeps';
import { Tasks } from '../tasks.repository';
import { isOutOfDate } from './out-of-date';

/** A mail that failed, and the one that says the same to another address. */
export interface Resent {
  message: MessageId;
  insteadOf: MessageId;
  application: ApplicationId;
  subject: string;
}

const UNDER_WAY: Message['status'][] = ['pending', 'sending', 'uncertain'];

/** Sends again what did not arrive, once it is known where to. */
@Injectable()
export class Resending {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly outbox: OutboxRepository,
    private readonly mails: MailsTo,
    private readonly readdressing: Readdressing,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends mails that failed to the candidate's address as it is now, as far as what they told is still owed, and
   * finishes what was asked of the owner about them. Of several that tell the same only the newest goes, and none
   * whose like is under way or that was sent again before: so nothing goes twice, however often an address is changed.
   * What no longer fits what happened since is left to the owner. In a unit that holds the applications.
   * @param mails all to another address
   * @param to an address that takes mail
   * @returns what was sent, oldest first
   */
  async send(mails: readonly Message[], to: EmailAddress, actor: string): Promise<Resent[]> {
    const owed: Message[] = [];
    const told = new Set<string>();
    const histories = await this.historiesOf(mails);
    for (const application of histories.keys()) {
      const underWay = await this.outbox.unfinished(application, UNDER_WAY);
      for (const mail of underWay) this.keeps(mail, histories).forEach((one) => told.add(one));
    }
    const known = await this.mails.about([...histories.keys()]);
    for (const mail of [...mails].sort((a, b) => (a.id < b.id ? 1 : -1))) {
      const kept = this.keeps(mail, histories);
      if (kept.every((one) => told.has(one)) || this.isOld(mail, histories)) continue;
      if (known.some((one) => isCopyOf(one, mail))) continue;
      for (const one of kept) told.add(one);
      owed.unshift(mail);
    }
    const resent: Resent[] = [];
    for (const mail of owed) resent.push(await this.again(mail, to, actor));
    return resent;
  }

  private async again(mail: Message, to: EmailAddress, actor: string): Promise<Resent> {
    const at = this.clock.now();
    const message = await this.readdressing.sendAgain(mail, to);
    const { id: insteadOf, automated, subject } = mail;
    const application = mail.about as ApplicationId;
    for (const one of [application, ...(mail.alsoAbout as ApplicationId[])]) {
      await this.chronicle.add(one, { type: 'message.queued', at, message, automated }, actor);
    }
    await this.tasks.finishAbout(application, insteadOf, at);
    return { message, insteadOf, application, subject };
  }

  private async historiesOf(mails: readonly Message[]) {
    const all = new Set(mails.flatMap(({ about, alsoAbout }) => [about!, ...alsoAbout]));
    const histories = new Map<string, TermedHistory>();
    for (const one of all) histories.set(one, await this.chronicle.history(one as ApplicationId));
    return histories;
  }

  /** What a mail would keep if it arrived now, and the promise that stands and that it puts into writing. */
  private keeps(
    { id: message, about, alsoAbout, purposes, automated, due }: Message,
    histories: ReadonlyMap<string, TermedHistory>,
  ): string[] {
    const said = { message, purposes, automated, due: due ?? undefined };
    const now = this.clock.now();
    return [about!, ...alsoAbout].flatMap((application) => {
      const termed = histories.get(application);
      if (!termed) return [];
      const kept = keptBy(termed, said, now);
      const promised = termed.history.commitments.filter(
        (one) => stands(one) && one.dueAt > now && one.promise?.message === message,
      );
      return [...kept, ...promised].map(({ rule, openedAt, promise }) =>
        [application, rule.key, openedAt, promise?.message ?? ''].join('/'),
      );
    });
  }

  private isOld(mail: Message, histories: ReadonlyMap<string, TermedHistory>): boolean {
    const now: Instant = this.clock.now();
    return [...histories]
      .filter(([application]) => [mail.about, ...mail.alsoAbout].includes(application))
      .some(([, { events }]) => isOutOfDate(mail, events, now));
  }
}

/** The same words, sent again later. */
function isCopyOf(one: Message, { id, subject, text }: Message): boolean {
  return one.id > id && one.subject === subject && one.text === text && one.status !== 'cancelled';
}
