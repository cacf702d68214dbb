import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import type { Verdict } from '../../journey/inbound/verdict';
import { Clock } from '../../kernel/clock';
import { ConflictError } from '../../kernel/errors';
import { InboundMails } from '../../mail/inbound/inbound-mails.repository';
import type { InboundKind, InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { Inbox } from './inbox';
import { InboxRepository } from './inbox.repository';
import { Replying } from './replying';

const BACK: Verdict = {
  ...{ status: 'waiting', kind: null, about: null, isVerified: false },
  why: 'Somebody took it back; it is to be decided anew.',
};

const ASIDE = 'Somebody put it aside.';

/** What people may decide about a mail, as it stands. */
export interface Decidable {
  assign: boolean;
  dismiss: boolean;
  reopen: boolean;
}

/** What `InboxVerbs` would not refuse. */
export function decidable(mail: Pick<InboundMail, 'status' | 'kind' | 'settledBy'>): Decidable {
  const { status, kind, settledBy } = mail;
  const isTheirs = kind === null || NOT_THEIRS[kind] === undefined;
  return {
    assign: isTheirs && ['waiting', 'noted', 'quarantined'].includes(status),
    dismiss: status === 'waiting' || status === 'quarantined',
    reopen: status === 'filed' ? isTheirs : status === 'noted' && settledBy !== null,
  };
}

/** Why a mail cannot be taken for a candidate's words. */
const NOT_THEIRS: Partial<Record<InboundKind, string>> = {
  copy: 'A recruiter wrote this mail; POST /inbox/:id/purpose says what it was for.',
  answer: 'A recruiter wrote this mail; it is no candidate’s.',
  report: 'A mail server wrote this report; it is no candidate’s.',
};

/** What people decide about mail that came in. */
@Injectable()
export class InboxVerbs {
  constructor(
    private readonly units: UnitOfWork,
    private readonly inbox: Inbox,
    private readonly stored: InboxRepository,
    private readonly replying: Replying,
    private readonly mails: InboundMails,
    private readonly clock: Clock,
  ) {}

  /**
   * Says that a mail is a candidate's words about an application: from the time it came, an answer is owed.
   * @throws ConflictError when it belongs to one already, is not read yet, or cannot be a candidate's
   */
  assign(id: string, application: string, caller: Caller): Promise<InboundMail> {
    return this.deciding(id, caller, ['waiting', 'noted', 'quarantined'], (mail) => {
      const why = mail.kind && NOT_THEIRS[mail.kind];
      if (why) throw new ConflictError(why, undefined, 'not_assignable');
      return this.replying.file(mail, application, caller);
    });
  }

  /**
   * Puts a mail aside: nothing follows from it.
   * @param reason why not, in the person's words
   * @throws ConflictError when it belongs to an application
   */
  dismiss(id: string, caller: Caller, reason?: string): Promise<InboundMail> {
    const why = reason === undefined ? ASIDE : `${ASIDE} ${reason}`;
    return this.deciding(id, caller, ['waiting', 'quarantined'], ({ kind }) =>
      Promise.resolve({ ...BACK, status: 'noted', kind, why }),
    );
  }

  /**
   * Takes back an assignment, be it Lupaus's own, or that a mail was put aside: it waits again. What the application had
   * of it is taken away but for the fact that something came, and no answer is owed for it any more.
   * @throws ConflictError for a recruiter's own mail, and for what nobody put aside
   */
  reopen(id: string, caller: Caller): Promise<InboundMail> {
    return this.deciding(id, caller, ['filed', 'noted'], async (mail) => {
      const isTheirs = mail.kind === null || NOT_THEIRS[mail.kind] === undefined;
      if (mail.status === 'filed' && !isTheirs) {
        const why = 'A recruiter wrote this mail, and what it was for is recorded.';
        throw new ConflictError(why, undefined, 'not_decided');
      }
      if (mail.status === 'noted' && mail.settledBy === null) {
        const why =
          'Nobody put this mail aside; it stands where Lupaus put it, and may be assigned.';
        throw new ConflictError(why, undefined, 'not_decided');
      }
      if (mail.status === 'filed') {
        await this.mails.change(mail.id, await this.replying.drop(mail, caller));
        await this.stored.withdraw(mail);
      }
      // what a recruiter wrote stays theirs
      return mail.status === 'filed' ? BACK : { ...BACK, kind: mail.kind };
    });
  }

  private deciding(
    id: string,
    caller: Caller,
    from: InboundMail['status'][],
    decide: (mail: InboundMail) => Promise<Verdict>,
  ): Promise<InboundMail> {
    return this.units.run(async () => {
      await this.units.lock(`inbound/${id}`);
      const mail = await this.inbox.find(id, caller);
      if (!from.includes(mail.status)) {
        throw new ConflictError(REFUSED[mail.status], undefined, 'decided_already');
      }
      const verdict = await decide(mail);
      const isOpen = verdict.status === 'waiting';
      await this.mails.change(mail.id, {
        ...verdict,
        settledAt: isOpen ? null : this.clock.now(),
        settledBy: isOpen ? null : caller.id,
      });
      // a recruiter may not see it any more
      return (await this.mails.find(mail.id)) ?? mail;
    });
  }
}

const REFUSED: Record<InboundMail['status'], string> = {
  received: 'The mail has not been read yet; try again in a moment.',
  waiting: 'The mail waits to be decided; there is nothing to take back.',
  filed: 'The mail belongs to an application; take that back first.',
  noted: 'The mail was put aside; take that back first.',
  quarantined: 'The mail is in quarantine; assign it or put it aside.',
};
