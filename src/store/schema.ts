import { ApiToken } from './entities/accounts/api-token.entity';
import { AttemptCount } from './entities/accounts/attempt-count.entity';
import { IdempotentAnswer } from './entities/accounts/idempotent-answer.entity';
import { OneTimeLink } from './entities/accounts/one-time-link.entity';
import { Session } from './entities/accounts/session.entity';
import { StaffMailSetting } from './entities/accounts/staff-mail-setting.entity';
import { User } from './entities/accounts/user.entity';
import { ApplicationPaper } from './entities/connect/application-paper.entity';
import { ApplyOrigin } from './entities/connect/apply-origin.entity';
import { PostingKey } from './entities/connect/posting-key.entity';
import { AtsConnection } from './entities/ats/ats-connection.entity';
import { AtsDelivery } from './entities/ats/ats-delivery.entity';
import { AtsLink } from './entities/ats/ats-link.entity';
import { AtsLook } from './entities/ats/ats-look.entity';
import { AtsMapping } from './entities/ats/ats-mapping.entity';
import { AtsMeeting } from './entities/ats/ats-meeting.entity';
import { AtsRefusal } from './entities/ats/ats-refusal.entity';
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
import { Survey } from './entities/candidates/survey.entity';
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
import { Explanation } from './entities/journey/explanation.entity';
import { ExplanationText } from './entities/journey/explanation-text.entity';
import { LoggedContact } from './entities/journey/logged-contact.entity';
import { Notice } from './entities/journey/notice.entity';
import { Seal } from './entities/journey/seal.entity';
import { Silence } from './entities/journey/silence.entity';
import { Task } from './entities/journey/task.entity';
import { TermsVersion } from './entities/journey/terms-version.entity';
import { UnsealedEvent } from './entities/journey/unsealed-event.entity';
import { Attachment } from './entities/mail/attachment.entity';
import { DeliveryNotice } from './entities/mail/delivery-notice.entity';
import { InboundMail } from './entities/mail/inbound-mail.entity';
import { MailboxCursor } from './entities/mail/mailbox-cursor.entity';
import { Message } from './entities/mail/message.entity';
import { ReceivedMessage } from './entities/mail/received-message.entity';
import { StaffDigest } from './entities/mail/staff-digest.entity';
import { SuppressedAddress } from './entities/mail/suppressed-address.entity';
import { TemplateVersion } from './entities/mail/template-version.entity';
import { CalendarFeed } from './entities/connect/calendar-feed.entity';
import { ReportExport } from './entities/reports/report-export.entity';
import { ReportExportPart } from './entities/reports/report-export-part.entity';
import { WhatIfLine } from './entities/reports/what-if-line.entity';
import { WhatIfRun } from './entities/reports/what-if-run.entity';
import { SignedHead } from './entities/proof/signed-head.entity';
import { VerificationRun } from './entities/proof/verification-run.entity';
import { DoomedFile } from './entities/connect/doomed-file.entity';
import { LastMail } from './entities/connect/last-mail.entity';
import { OutwardDelivery } from './entities/connect/outward-delivery.entity';
import { Receiver } from './entities/connect/receiver.entity';
import { ToldNotice } from './entities/connect/told-notice.entity';
import { DemoRun } from './entities/settings/demo-run.entity';
import { PersonGround } from './entities/settings/person-ground.entity';
import { ReportSetting } from './entities/settings/report-setting.entity';
import { TermsNameVersion } from './entities/settings/terms-name-version.entity';
import { TermsName } from './entities/settings/terms-name.entity';
import { Apply1795219200032 } from './migrations/connect/0032-apply';
import { Hooks1795219200028 } from './migrations/connect/0028-hooks';
import { AtsUpdates1795219200029 } from './migrations/connect/0029-ats-updates';
import { ImportMapping } from './entities/import/import-mapping.entity';
import { ImportRow } from './entities/import/import-row.entity';
import { ImportRun } from './entities/import/import-run.entity';
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
import { ReportSettings1795219200017 } from './migrations/reports/0017-report-settings';
import { Figures1795219200018 } from './migrations/reports/0018-figures';
import { Evidence1795219200019 } from './migrations/reports/0019-evidence';
import { Exports1795219200020 } from './migrations/reports/0020-exports';
import { Digests1795219200021 } from './migrations/reports/0021-digests';
import { Fairness1795219200022 } from './migrations/reports/0022-fairness';
import { Proof1795219200023 } from './migrations/reports/0023-proof';
import { WhatIf1795219200024 } from './migrations/reports/0024-what-if';
import { Surveys1795219200025 } from './migrations/reports/0025-surveys';
import { Terms1795219200026 } from './migrations/reports/0026-terms';
import { Calendar1795219200033 } from './migrations/connect/0033-calendar';
import { Colleagues1795219200034 } from './migrations/connect/0034-colleagues';
import { Touched1795219200035 } from './migrations/connect/0035-touched';
import { Forgetting1795219200030 } from './migrations/connect/0030-forgetting';
import { EventsOut1795219200031 } from './migrations/connect/0031-events-out';
import { Imports1795219200027 } from './migrations/connect/0027-imports';

/** Every table, the same on SQLite and PostgreSQL. */
export const ENTITIES = [
  ...[ApiToken, AttemptCount, IdempotentAnswer, OneTimeLink, Session, User],
  ...[Absence, Application, Assignment, BulkItem, BulkRun, Candidate, ColleagueRequest],
  ...[Interview, Job, Organisation, Pipeline, Stage, TeamMember],
  ...[ApplicationConsent, CandidateSession, ExperienceRating, Survey, JobPosting],
  ...[CommitmentRow, EventText, JournalRow, LoggedContact, Notice, Seal, Task, TermsVersion],
  CandidateWord,
  ...[Silence, UnsealedEvent],
  ...[Explanation, ExplanationText],
  UnsealedEvent,
  ...[Attachment, DeliveryNotice, InboundMail, MailboxCursor, Message, ReceivedMessage],
  ...[SuppressedAddress, TemplateVersion],
  ...[ReportExport, ReportExportPart],
  ...[SignedHead, VerificationRun],
  ...[DemoRun, PersonGround, TermsName, TermsNameVersion],
  ReportSetting,
  ...[StaffDigest, StaffMailSetting],
  ...[WhatIfLine, WhatIfRun],
  CalendarFeed,
  ...[DoomedFile, LastMail],
  ...[ApplicationPaper, ApplyOrigin, PostingKey],
  ...[AtsConnection, AtsDelivery, AtsMapping, AtsRefusal],
  ...[AtsLink, AtsLook, AtsMeeting],
  ...[OutwardDelivery, Receiver, ToldNotice],
  ...[ImportMapping, ImportRow, ImportRun],
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
  ReportSettings1795219200017,
  Figures1795219200018,
  Evidence1795219200019,
  Exports1795219200020,
  Digests1795219200021,
  Fairness1795219200022,
  Proof1795219200023,
  WhatIf1795219200024,
  Surveys1795219200025,
  Terms1795219200026,
  Imports1795219200027,
  Hooks1795219200028,
  AtsUpdates1795219200029,
  Forgetting1795219200030,
  EventsOut1795219200031,
  Apply1795219200032,
  Calendar1795219200033,
  Colleagues1795219200034,
  Touched1795219200035,
];
