import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { CopiedMails } from '../../../journey/inbound/elsewhere/copied-mails';
import { NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import { InboundMails } from '../../../mail/inbound/inbound-mails.repository';
import { LARGEST_FILE } from '../../../mail/inbound/reading/read-mail';
import type { Purpose } from '../../../sla/policy/purpose';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type {
  InboundKind,
  InboundMail,
  InboundStatus,
} from '../../../store/entities/mail/inbound-mail.entity';
import { Inbox } from '../inbox';
import { decidable, type Decidable } from '../inbox-verbs';
import { holdsMore } from '../masking';
import { Suggestions, type Suggested } from './suggestions';
import { Targets, type Target } from './targets.repository';

/** A file that came with a mail. */
export interface SheetFile {
  id: string;
  name: string;
  /** What its bytes are, whatever it says of itself. */
  type: string;
  /** In bytes. */
  size: number;
  /** False when it is too large to be kept by itself: the mail as it came has it. */
  kept: boolean;
}

/** A mail that came in, as its page shows it. */
export interface MailSheet {
  id: string;
  status: InboundStatus;
  kind: InboundKind | null;
  verified: boolean;
  why: string | null;
  from: string | null;
  fromName: string;
  subject: string;
  recipients: string[];
  receivedAt: Instant;
  settled: { by: string; at: Instant } | null;
  /** Without what is quoted. */
  text: string;
  /** With it; null when it is the same. */
  fullText: string | null;
  files: SheetFile[];
  application: Target | null;
  suggestions: Suggested[];
  can: Decidable;
  /** True when it may be had as it came, and its picture be looked at. */
  isWhole: boolean;
  /** Of a copy: what it was recorded for, and the applications that it may be recorded in. */
  copy: { purposes: Purpose[]; places: Target[] } | null;
}

/** Reads one mail of the inbox for people, with what they may do about it. */
@Injectable()
export class MailSheets {
  constructor(
    private readonly inbox: Inbox,
    private readonly mails: InboundMails,
    private readonly suggestions: Suggestions,
    private readonly targets: Targets,
    private readonly copied: CopiedMails,
    private readonly users: Users,
  ) {}

  /** @throws NotFoundError also for one that is there and not theirs */
  async of(id: string, caller: Caller): Promise<MailSheet> {
    const mail = await this.inbox.findOwn(id, caller);
    const masked = await this.inbox.maskingOf(mail, caller);
    const { status, kind, isVerified, why, fromAddress, fromName, about } = mail;
    const can = decidable(mail);
    return {
      ...{ id: mail.id, status, kind, verified: isVerified, why: why && masked(why), fromName },
      ...{ from: fromAddress && masked(fromAddress), subject: masked(mail.subject) },
      ...{ recipients: mail.recipients.map(masked), receivedAt: mail.receivedAt },
      settled: await this.settledOf(mail),
      ...{ text: masked(mail.text), fullText: mail.fullText && masked(mail.fullText) },
      files: await this.filesOf(mail),
      application: about === null ? null : await this.targets.of(about),
      suggestions: can.assign ? await this.suggestions.for(mail, caller) : [],
      ...{ can, isWhole: !holdsMore(mail, masked), copy: await this.copyOf(mail, caller) },
    };
  }

  /** True for a mail that the caller sees. */
  async isSeen(id: string, caller: Caller): Promise<boolean> {
    try {
      await this.inbox.findOwn(id, caller);
      return true;
    } catch (error) {
      if (error instanceof NotFoundError) return false;
      throw error;
    }
  }

  private async settledOf({ settledAt, settledBy }: InboundMail): Promise<MailSheet['settled']> {
    if (settledAt === null || settledBy === null) return null;
    const by = (await this.users.find(settledBy))?.name ?? settledBy;
    return { by, at: settledAt };
  }

  private async filesOf({ id }: InboundMail): Promise<SheetFile[]> {
    const files = await this.mails.filesOf(id);
    return files.map((one) => ({
      ...{ id: one.id, name: one.name, type: one.type, size: one.size },
      kept: one.size <= LARGEST_FILE,
    }));
  }

  private async copyOf(mail: InboundMail, caller: Caller): Promise<MailSheet['copy']> {
    if (mail.kind !== 'copy' || mail.status === 'quarantined') return null;
    const { about } = mail;
    const purposes =
      about === null ? [] : await this.copied.purposesIn(about as ApplicationId, mail);
    const places = about === null ? await this.suggestions.addressed(mail, caller) : [];
    return { purposes, places };
  }
}
