import { Injectable } from '@nestjs/common';
import { addressKey, type EmailAddress } from '../../../kernel/address';
import { MailsTo } from '../../../mail/returned/mails-to.repository';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Candidate } from '../../../store/entities/hiring/candidate.entity';
import type { Message } from '../../../store/entities/mail/message.entity';
import { Chronicle } from '../../record/chronicle';
import { Failed } from './failed';
import { Reach } from './reach';
import { Redirecting, type Redirected } from './redirecting';
import { Resending, type Resent } from './resending';

/** What follows from a candidate's new address. */
export interface Corrected {
  /** What had failed and goes out again. */
  sentAgain: Resent[];
  /** What waited, or was withheld, and now goes to the new address. */
  redirected: Redirected[];
}

/** A candidate's address, corrected: what waits goes there, and what failed and is still owed goes out again. */
@Injectable()
export class Correcting {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly reach: Reach,
    private readonly mails: MailsTo,
    private readonly failed: Failed,
    private readonly redirecting: Redirecting,
    private readonly resending: Resending,
  ) {}

  /**
   * Follows from a new address, in the unit that wrote it. Nothing is lifted of what holds for the old one.
   * @param candidate with the new address, or none
   * @param applications all of that candidate's
   * @param actor the id of the user who corrected it
   */
  async follow(
    candidate: Candidate,
    applications: readonly ApplicationId[],
    actor: string,
  ): Promise<Corrected> {
    // always in one order, so that two units never wait for each other
    for (const one of [...applications].sort()) await this.chronicle.hold(one);
    const { to } = await this.reach.of(candidate);
    const mails = await this.mails.about(applications);
    const redirected = await this.redirecting.turn(mails, to);
    if (to === null) return { sentAgain: [], redirected };
    const failed = await this.failed.among(mails.filter((mail) => isElsewhere(mail, to)));
    return { redirected, sentAgain: await this.resending.send(failed, to, actor) };
  }

  /** Lets mails that wait go where mail goes now, or become calls. In a unit that holds the applications. */
  async redirect(mails: readonly Message[], candidate: Candidate): Promise<void> {
    await this.redirecting.turn(mails, (await this.reach.of(candidate)).to);
  }

  /**
   * Sends a mail again that failed, if the candidate's address was corrected before that was known. In a unit that
   * holds the applications. @returns false when there is nothing to send, or nowhere
   */
  async again(mail: Message, candidate: Candidate, actor: string): Promise<boolean> {
    const { to } = await this.reach.of(candidate);
    if (to === null || !isElsewhere(mail, to)) return false;
    return (await this.resending.send([mail], to, actor)).length > 0;
  }
}

function isElsewhere({ recipient }: Message, to: EmailAddress): boolean {
  return addressKey(recipient as EmailAddress) !== addressKey(to);
}
