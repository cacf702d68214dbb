import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import { OwnAddresses } from '../../../mail/inbound/own-addresses';
import { Outbox } from '../../../mail/outbox';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { ApplicationFiles } from '../../record/application-file.repository';
import type { TermedHistory } from '../../record/history';
import { keyOf } from '../address-key';
import { owedAnswers } from '../owed-answers';
import { ForwardedLetters } from './forwarded-letters';
import { Traffic } from './traffic.repository';

const DAY_MS = 24 * 3600_000;
/** More in a day is not forwarded, for a machine may write it; all of it stands in Lupaus. */
const MOST_A_DAY = 20;

/** Brings what candidates write to the owner's own mailbox, where it can be answered. */
@Injectable()
export class Forwarding {
  constructor(
    private readonly files: ApplicationFiles,
    private readonly traffic: Traffic,
    private readonly letters: ForwardedLetters,
    private readonly addresses: OwnAddresses,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Forwards a candidate's mail, unless its reader has it anyway. In a unit, after the mail is recorded.
   * @param isVerified its sender's address is the candidate's
   * @param actor who filed it; an owner who did has read it
   */
  async forward(
    mail: InboundMail,
    isVerified: boolean,
    id: ApplicationId,
    termed: TermedHistory,
    actor: string,
  ): Promise<void> {
    const file = await this.files.of(id);
    const { owner, candidate } = file;
    if (owner.status !== 'active' || owner.id === actor) return;
    // somebody who answers for an application of their own would get their own words, for ever
    const theirs = [candidate.emailKey, keyOf(mail.fromAddress)];
    if (theirs.includes(owner.emailKey)) return;
    const since = (mail.receivedAt - DAY_MS) as Instant;
    if ((await this.traffic.repliesSince(id, since)) > MOST_A_DAY) return;
    await this.letters.write(mail, isVerified, file, termed, this.dueOf(termed));
  }

  /** Takes a forwarded mail back that has not left: it is not that candidate's. In a unit. */
  async takeBack({ id }: InboundMail): Promise<void> {
    const address = this.addresses.answerTo(id);
    if (address === null) return;
    for (const message of await this.traffic.waitingFrom(address)) {
      await this.outbox.cancel(message);
    }
  }

  /** By when an answer to a message is promised; null when none is, or that time has passed. */
  private dueOf(termed: TermedHistory): Instant | null {
    const [owed] = owedAnswers(termed);
    return owed && owed.dueAt >= this.clock.now() ? owed.dueAt : null;
  }
}
