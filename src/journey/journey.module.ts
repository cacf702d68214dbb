import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { Journey } from './journey';
import { AnswerLetters } from './inbound/elsewhere/answer-letters';
import { Answers } from './inbound/elsewhere/answers';
import { CopiedMails } from './inbound/elsewhere/copied-mails';
import { Copies } from './inbound/elsewhere/copies';
import { CopyPurposes } from './inbound/elsewhere/copy-purposes';
import { Elsewhere } from './inbound/elsewhere/elsewhere';
import { ForwardedLetters } from './inbound/elsewhere/forwarded-letters';
import { Forwarding } from './inbound/elsewhere/forwarding';
import { Standing } from './inbound/elsewhere/standing.repository';
import { Traffic } from './inbound/elsewhere/traffic.repository';
import { Filing } from './inbound/filing';
import { InboundWork } from './inbound/inbound-work';
import { Matching } from './inbound/matching';
import { ReceivedMessages } from './inbound/received-messages.repository';
import { Replies } from './inbound/replies';
import { Alarm } from './inbound/reports/alarm';
import { Failures } from './inbound/reports/failures';
import { HandOvers } from './inbound/reports/hand-overs';
import { Reports } from './inbound/reports/reports';
import { Senders } from './inbound/senders.repository';
import { Correcting } from './letters/addresses/correcting';
import { Failed } from './letters/addresses/failed';
import { Reach } from './letters/addresses/reach';
import { Redirecting } from './letters/addresses/redirecting';
import { Resending } from './letters/addresses/resending';
import { Suppressing } from './letters/addresses/suppressing';
import { Undelivered } from './letters/addresses/undelivered';
import { Withholding } from './letters/addresses/withholding';
import { Correspondence } from './letters/correspondence';
import { Dispatch } from './letters/dispatch';
import { StatusLinks } from './letters/status-links';
import { Tasks } from './letters/tasks.repository';
import { ApplicationFiles } from './record/application-file.repository';
import { Chronicle } from './record/chronicle';
import { Commitments } from './record/commitments.repository';
import { Histories } from './record/history';
import { Journal } from './record/journal.repository';
import { SignedHeads } from './proof/heads/signed-heads.repository';
import { Signing } from './proof/heads/signing';
import { Seals } from './proof/seals.repository';
import { StoredEvidence } from './proof/stored-evidence.repository';
import { Verification } from './proof/verification';
import { DueRows } from './sweep/due-rows.repository';
import { NewsFiles } from './sweep/news.repository';
import { NoticeActs } from './sweep/notice-acts';
import { Noticing } from './sweep/noticing';
import { Pauses } from './sweep/pauses';
import { StaffLetters } from './sweep/staff-letters';
import { StaffMail } from './sweep/staff-mail';
import { Struggles } from './sweep/struggles';
import { Sweep } from './sweep/sweep';
import { Unjudged } from './sweep/unjudged';
import { Terms } from './record/terms';

const RECORD = [ApplicationFiles, Chronicle, Commitments, Histories, Journal, Terms];
const INBOUND = [Filing, InboundWork, Matching, ReceivedMessages, Replies, Senders];
const REPORTS = [Alarm, Failures, HandOvers, Reports];
const ADDRESSES = [
  ...[Correcting, Failed, Reach, Redirecting, Resending, Suppressing, Undelivered, Withholding],
];
const ELSEWHERE = [
  ...[AnswerLetters, Answers, CopiedMails, Copies, CopyPurposes, Elsewhere, ForwardedLetters],
  ...[Forwarding, Standing, Traffic],
];
const LETTERS = [Correspondence, Dispatch, StatusLinks, Tasks];
const PROOF = [Seals, SignedHeads, Signing, StoredEvidence, Verification];
const SWEEP = [
  ...[DueRows, NewsFiles, NoticeActs, Noticing, Pauses],
  ...[StaffLetters, StaffMail, Struggles, Sweep],
];
const REPAIR = [Unjudged];
/** What other rooms may use as well. */
const OPEN = [
  ...[Journey, ...RECORD, ...INBOUND, ...ELSEWHERE, ...REPORTS, ...ADDRESSES, ...LETTERS],
];

@Module({
  imports: [AccountsModule],
  providers: [...OPEN, ...PROOF, ...SWEEP, ...REPAIR],
  exports: [...OPEN, Seals, SignedHeads, StoredEvidence, Sweep, Verification],
})
export class JourneyModule {}
