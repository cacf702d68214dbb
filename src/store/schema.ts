import { ApiToken } from './entities/accounts/api-token.entity';
import { AttemptCount } from './entities/accounts/attempt-count.entity';
import { IdempotentAnswer } from './entities/accounts/idempotent-answer.entity';
import { OneTimeLink } from './entities/accounts/one-time-link.entity';
import { Session } from './entities/accounts/session.entity';
import { User } from './entities/accounts/user.entity';
import { Absence } from './entities/hiring/absence.entity';
import { ApplicationConsent } from './entities/candidates/application-consent.entity';
import { Application } from './entities/hiring/application.entity';
import { Assignment } from './entities/hiring/assignment.entity';
import { BulkItem } from './entities/bulk/bulk-item.entity';
import { BulkRun } from './entities/bulk/bulk-run.entity';
import { CandidateWord } from './entities/candidates/candidate-word.entity';
import { CandidateSession } from './entities/candidates/candidate-session.entity';
import { Candidate } from './entities/hiring/candidate.entity';
import { ColleagueRequest } from './entities/hiring/colleague-request.entity';
import { ExperienceRating } from './entities/candidates/experience-rating.entity';
import { Interview } from './entities/hiring/interview.entity';
import { JobPosting } from './entities/hiring/job-posting.entity';
import { Job } from './entities/hiring/job.entity';
import { Organisation } from './entities/hiring/organisation.entity';
import { Pipeline } from './entities/hiring/pipeline.entity';
import { Stage } from './entities/hiring/stage.entity';
import { TeamMember } from './entities/hiring/team-member.entity';
import { CommitmentRow } from './entities/journey/commitment-row.entity';
import { EventText } from './entities/journey/event-text.entity';
import { JournalRow } from './entities/journey/journal-row.entity';
import { LoggedContact } from './entities/journey/logged-contact.entity';
import { Notice } from './entities/journey/notice.entity';
import { Seal } from './entities/journey/seal.entity';
import { Task } from './entities/journey/task.entity';
import { TermsVersion } from './entities/journey/terms-version.entity';
import { UnsealedEvent } from './entities/journey/unsealed-event.entity';
import { Attachment } from './entities/mail/attachment.entity';
import { DeliveryNotice } from './entities/mail/delivery-notice.entity';
import { InboundMail } from './entities/mail/inbound-mail.entity';
import { MailboxCursor } from './entities/mail/mailbox-cursor.entity';
import { Message } from './entities/mail/message.entity';
import { ReceivedMessage } from './entities/mail/received-message.entity';
import { SuppressedAddress } from './entities/mail/suppressed-address.entity';
import { TemplateVersion } from './entities/mail/template-version.entity';
import { SignedHead } from './entities/proof/signed-head.entity';
import { VerificationRun } from './entities/proof/verification-run.entity';
import { DemoRun } from './entities/settings/demo-run.entity';
import { PersonGround } from './entities/settings/person-ground.entity';
import { TermsNameVersion } from './entities/settings/terms-name-version.entity';
import { TermsName } from './entities/settings/terms-name.entity';
import { Accounts1795219200001 } from './migrations/first/0001-accounts';
import { Hiring1795219200002 } from './migrations/first/0002-hiring';
import { Journey1795219200003 } from './migrations/first/0003-journey';
import { Verbs1795219200004 } from './migrations/first/0004-verbs';
import { Inbound1795219200005 } from './migrations/first/0005-inbound';
import { Organisation1795219200006 } from './migrations/pages/0006-organisation';
import { Desk1795219200007 } from './migrations/pages/0007-desk';
import { StageSince1795219200008 } from './migrations/pages/0008-stage-since';
import { Candidates1795219200010 } from './migrations/pages/0010-candidates';
import { Verdicts1795219200012 } from './migrations/pages/0012-verdicts';
import { MailLists1795219200013 } from './migrations/pages/0013-mail-lists';
import { Settings1795219200014 } from './migrations/pages/0014-settings';
import { Templates1795219200015 } from './migrations/pages/0015-templates';
import { Ground1795219200016 } from './migrations/reports/0016-ground';
import { Proof1795219200023 } from './migrations/reports/0023-proof';

/** Every table, the same on SQLite and PostgreSQL. */
export const ENTITIES = [
  ...[ApiToken, AttemptCount, IdempotentAnswer, OneTimeLink, Session, User],
  ...[Absence, Application, Assignment, BulkItem, BulkRun, Candidate, ColleagueRequest],
  ...[Interview, Job, Organisation, Pipeline, Stage, TeamMember],
  ...[ApplicationConsent, CandidateSession, ExperienceRating, JobPosting],
  ...[CommitmentRow, EventText, JournalRow, LoggedContact, Notice, Seal, Task, TermsVersion],
  CandidateWord,
  UnsealedEvent,
  ...[Attachment, DeliveryNotice, InboundMail, MailboxCursor, Message, ReceivedMessage],
  ...[SuppressedAddress, TemplateVersion],
  ...[SignedHead, VerificationRun],
  ...[DemoRun, PersonGround, TermsName, TermsNameVersion],
];

/** How the tables came to be, in order. */
export const MIGRATIONS = [
  Accounts1795219200001,
  Hiring1795219200002,
  Journey1795219200003,
  Verbs1795219200004,
  Inbound1795219200005,
  Organisation1795219200006,
  Desk1795219200007,
  StageSince1795219200008,
  Candidates1795219200010,
  Verdicts1795219200012,
  MailLists1795219200013,
  Settings1795219200014,
  Templates1795219200015,
  Ground1795219200016,
  Proof1795219200023,
];
