import { Injectable } from '@nestjs/common';
import { InboundMails } from '../../../mail/inbound/inbound-mails.repository';
import type { ReadMail } from '../../../mail/inbound/reading/read-mail';
import type { Token } from '../../../mail/tokens';
import type { User } from '../../../store/entities/accounts/user.entity';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { keyOf } from '../address-key';
import { Matching, type Match } from '../matching';
import { Senders } from '../senders.repository';
import { noted, quarantined, waiting, type Verdict } from '../verdict';
import { Answers } from './answers';
import { Copies } from './copies';
import { Standing } from './standing.repository';

/** A mail as it is to be filed. */
export interface Arrived {
  mail: InboundMail;
  read: ReadMail;
  /** Of the addresses that it was handed over for. */
  tokens: readonly Token[];
  /** The application that it would be about if a candidate wrote it. */
  match: Match | null;
}

/** What staff write in their own mailboxes: copies of it, and answers to what was forwarded to them. */
@Injectable()
export class Elsewhere {
  constructor(
    private readonly matching: Matching,
    private readonly senders: Senders,
    private readonly standing: Standing,
    private readonly copies: Copies,
    private readonly answers: Answers,
    private readonly mails: InboundMails,
  ) {}

  /** Files what staff wrote; no machine did. In a unit. @returns null for what is a candidate's to have written */
  async file(arrived: Arrived): Promise<Verdict | null> {
    const { read, tokens, match } = arrived;
    const isToCandidates = tokens.some(({ kind }) => kind === 'reply');
    const forward = tokens.find(({ kind }) => kind === 'forward');
    const copies = tokens.filter(({ kind }) => kind === 'copy');
    // somebody who works here and applies answers as a candidate, whatever else they put into BCC
    if (match?.isVerified && isToCandidates) return null;
    const author = await this.senders.user(read.from?.address ?? '');
    const verdict =
      author &&
      ((forward && (await this.fileAnswer(arrived, author, forward.id))) ??
        (copies.some(({ id }) => id === author.id) ? await this.fileCopy(arrived, author) : null));
    if (verdict) return verdict;
    if (forward || copies.length > 0) {
      // a candidate who answers to all
      if (match && (match.isVerified || isToCandidates)) return null;
      if (forward) return this.answers.refuse(arrived.mail, forward.id);
      // who claims nothing answered to all: the copy address stood in Cc
      if (author || (await this.namesCandidate(arrived))) {
        return quarantined('It uses the copy address of somebody else than its sender.', 'copy');
      }
    }
    return author && match && !match.isVerified ? this.fileOwn(arrived, author, match) : null;
  }

  /** @returns null when it is not theirs to answer */
  private async fileAnswer(
    { mail, read }: Arrived,
    author: User,
    id: string,
  ): Promise<Verdict | null> {
    const question = await this.mails.find(id);
    const about = question?.status === 'filed' ? question.about : null;
    const application = about === null ? null : await this.senders.application(about);
    if (!question || !application || !(await this.standing.has(author, application))) return null;
    const isThereAlready = await this.names(mail, application);
    // the candidate has it from the sender's own mail server, and gets it once
    return isThereAlready
      ? this.copies.file({ mail, author, answers: read.answers, thread: application })
      : this.answers.file({ mail, read, author, question, application });
  }

  private async fileCopy({ mail, read }: Arrived, author: User): Promise<Verdict> {
    if (this.matching.tokensOf(mail.addressees).some(({ kind }) => kind === 'forward')) {
      const isAlone = (await this.copies.choicesFor(mail, author)).length === 0;
      if (isAlone) return noted('It is an answer that Lupaus sends on.', 'copy');
    }
    const thread = await this.matching.byThread(read);
    return this.copies.file({ mail, author, answers: read.answers, thread });
  }

  /** What comes to a candidate's address of answers from somebody who answers for them, without a copy address. */
  private async fileOwn(
    { mail }: Arrived,
    author: User,
    { application }: Match,
  ): Promise<Verdict | null> {
    if (!(await this.standing.has(author, application))) return null;
    return (await this.names(mail, application))
      ? noted('Written to the candidate without a copy address: nothing is recorded.', 'copy')
      : waiting('Written by somebody who answers for the candidate, to Lupaus alone.');
  }

  /** True when a mail may pass for one to a candidate: it names one who is not its sender. */
  private async namesCandidate({ mail }: Arrived): Promise<boolean> {
    const sender = keyOf(mail.fromAddress);
    const named = [...new Set(mail.addressees.map(keyOf))].filter((key) => key !== sender);
    for (const address of named) {
      if (address && (await this.senders.applicationsOf(address)).length > 0) return true;
    }
    return false;
  }

  private async names({ addressees }: InboundMail, application: Application): Promise<boolean> {
    for (const address of addressees) {
      if (await this.senders.isCandidate(address, application)) return true;
    }
    return false;
  }
}
