import { Injectable } from '@nestjs/common';
import { addressKey, parseAddress } from '../../../kernel/address';
import type { Instant } from '../../../kernel/instant';
import { stands } from '../../../sla/engine/commitment';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { ApplicationFiles } from '../../record/application-file.repository';
import type { TermedHistory } from '../../record/history';
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
    const from = parseAddress(mail.fromAddress ?? '');
    const theirs = [candidate.emailKey, from && addressKey(from)];
    if (theirs.includes(owner.emailKey)) return;
    const since = (mail.receivedAt - DAY_MS) as Instant;
    if ((await this.traffic.repliesSince(id, since)) > MOST_A_DAY) return;
    await this.letters.write(mail, isVerified, file, termed, answerDue(termed));
  }
}

/** By when an answer to a message is promised; null when none is. */
function answerDue({ history }: TermedHistory): Instant | null {
  const owed = history.commitments.find(
    (one) => stands(one) && one.rule.on.some(({ event }) => event === 'message.received'),
  );
  return owed?.dueAt ?? null;
}
