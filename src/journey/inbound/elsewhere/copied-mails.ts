import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant';
import type { Purpose } from '../../../sla/policy/purpose';
import type { Application, ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { Journey, type Recorded } from '../../journey';
import { Tasks } from '../../letters/tasks.repository';
import { Chronicle } from '../../record/chronicle';
import { eventOf, type JourneyEvent } from '../../record/journal-event';
import { Journal } from '../../record/journal.repository';
import { owedAnswers } from '../owed-answers';
import { Traffic } from './traffic.repository';

/** A copy, and what it was for; empty while nobody said. */
export interface CopiedMail {
  mail: InboundMail;
  purposes: Purpose[];
  /** When we had the copy: the mail's own date is anybody's to write. */
  at: Instant;
}

/** Mails that people sent from their own mailboxes, as an application's journal has them. */
@Injectable()
export class CopiedMails {
  constructor(
    private readonly journey: Journey,
    private readonly journal: Journal,
    private readonly chronicle: Chronicle,
    private readonly tasks: Tasks,
    private readonly traffic: Traffic,
  ) {}

  /**
   * Records that a mail was sent to the candidate, at the time its copy came. In a unit.
   * @param due when it says that the candidate hears next
   * @param actor the id of the user who sent it, or who says what it was for
   */
  record(
    { id, receivedAt: began }: Application,
    mail: InboundMail,
    { purposes, due }: { purposes: readonly Purpose[]; due?: Instant },
    actor: string,
  ): Promise<Recorded> {
    const delivered: JourneyEvent = {
      ...{ type: 'message.delivered', at: timeOf(mail, began), message: mail.id },
      ...{ channel: 'email', purposes, automated: false, due, evidence: 'copy' },
    };
    return this.journey.record(id, delivered, actor);
  }

  /** True when the same mail has been recorded, or it was asked what it was for. In a unit that holds the application. */
  async isKnown(application: ApplicationId, { id, messageId }: InboundMail): Promise<boolean> {
    if (messageId === null) return false;
    const all = await this.traffic.copiesWith(messageId);
    const others = new Set<string | null>(all.filter((one) => one !== id));
    if (others.size === 0) return false;
    const { events } = await this.chronicle.history(application);
    if (events.some((one) => isCopy(one) && others.has(one.message))) return true;
    const asked = await this.tasks.openOf(application, 'say_purpose');
    return asked.some(({ about }) => others.has(about));
  }

  /**
   * What a copy was for, where that can be known without asking: an answer to what the candidate wrote.
   * @param answers the Message-IDs that it answers
   * @returns null when somebody is to be asked
   */
  async purposeOf(
    application: ApplicationId,
    mail: InboundMail,
    answers: readonly string[],
  ): Promise<Purpose[] | null> {
    if (await this.traffic.anyReply(application, answers)) return ['reply'];
    const owed = owedAnswers(await this.chronicle.history(application));
    return owed.some(({ openedAt }) => openedAt <= mail.receivedAt) ? ['reply'] : null;
  }

  /** The purposes that a copy has been recorded with. */
  async purposesIn(application: ApplicationId, { id }: InboundMail): Promise<Purpose[]> {
    const { events } = await this.chronicle.history(application);
    return events.filter(isCopy).flatMap((one) => (one.message === id ? one.purposes : []));
  }

  /** Every copy that an application has, first come first. */
  async of({ id, receivedAt: began }: Application): Promise<CopiedMail[]> {
    const rows = await this.journal.of(id);
    const recorded = rows.flatMap((row) => {
      const event = eventOf(row);
      return isCopy(event) ? [event] : [];
    });
    const ids = recorded.map(({ message }) => message);
    const mails = await this.traffic.copiesOf(id, ids);
    return mails.map((mail) => {
      const mine = recorded.filter(({ message }) => message === mail.id);
      return {
        ...{ mail, at: mine[0]?.at ?? timeOf(mail, began) },
        purposes: mine.flatMap(({ purposes }) => purposes),
      };
    });
  }
}

/** Nothing happened to an application before it was received. */
function timeOf({ receivedAt }: InboundMail, began: Instant): Instant {
  return Math.max(receivedAt, began) as Instant;
}

type Copied = JourneyEvent & { type: 'message.delivered' };

function isCopy(event: JourneyEvent): event is Copied {
  return event.type === 'message.delivered' && event.evidence === 'copy';
}
