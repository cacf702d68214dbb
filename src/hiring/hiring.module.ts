import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { JourneyModule } from '../journey/journey.module';
import { ApplicationDetails } from './applications/details/application-details';
import { ApplicationHeads } from './applications/application-heads';
import { ApplicationMail } from './applications/details/application-mail';
import { ApplicationRecord } from './applications/details/application-record';
import { Applications } from './applications/applications';
import { ApplicationsController } from './applications/applications.controller';
import { ApplicationsList } from './applications/list/applications-list';
import { ApplicationsListRepository } from './applications/list/applications-list.repository';
import { ApplicationsRepository } from './applications/applications.repository';
import { BelongingsRepository } from './applications/belongings.repository';
import { Desk } from './applications/desk';
import { Entrance } from './applications/entrance';
import { BOARD } from './board/parts';
import { EvidenceController } from './applications/evidence/api/evidence.controller';
import { APPLICATION_PAGES } from './applications/page/providers';
import { BulkController } from './bulk/bulk.controller';
import { BulkPeopleRepository } from './bulk/bulk-people.repository';
import { BulkProgress } from './bulk/bulk-progress';
import { BulkSelection } from './bulk/bulk-selection';
import { BulkRepository } from './bulk/bulk.repository';
import { BulkRuns } from './bulk/bulk-runs';
import { BulkVerbs } from './bulk/bulk-verbs';
import { EachForm } from './bulk/each-form';
import { BulkWork } from './bulk/bulk-work';
import { Outcomes } from './bulk/outcomes';
import { CANDIDATE_SIDE } from './candidate-side';
import { Candidates } from './candidates/candidates';
import { CANDIDATE_CONTROLLERS, CANDIDATE_ENDS } from './candidates/candidates.providers';
import { CandidatesRepository } from './candidates/candidates.repository';
import { CommitmentsController } from './commitments/commitments.controller';
import { CommitmentsList } from './commitments/commitments-list';
import { WaitingRejections } from './commitments/waiting-rejections.repository';
import { CommitmentsListRepository } from './commitments/commitments-list.repository';
import { Demo } from './demo/demo';
import { DemoRemoval } from './demo/demo-removal.repository';
import { DemoRuns } from './demo/demo-runs.repository';
import { Duties } from './duties';
import { EXPLANATION_CONTROLLERS, EXPLANATIONS } from './explanations/providers';
import { Inbox } from './inbox/inbox';
import { InboxController } from './inbox/inbox.controller';
import { InboxRepository } from './inbox/inbox.repository';
import { InboxVerbs } from './inbox/inbox-verbs';
import { INBOX_READING } from './inbox/reading/reading';
import { Replying } from './inbox/replying';
import { PurposeController } from './inbox/purpose.controller';
import { SaidPurposes } from './inbox/said-purposes';
import { Closures } from './jobs/closures';
import { JobChanges } from './jobs/job-changes';
import { Intake } from './intake/intake';
import { IntakeRepository } from './intake/intake.repository';
import { Withdrawal } from './intake/withdrawal';
import { WithdrawalRepository } from './intake/withdrawal.repository';
import { Jobs } from './jobs/jobs';
import { JobsController } from './jobs/jobs.controller';
import { JobsList } from './jobs/jobs-list';
import { JobsRepository } from './jobs/jobs.repository';
import { Pipelines } from './jobs/pipelines.repository';
import { Scope } from './jobs/scope';
import { Sight } from './jobs/sight.repository';
import { PipelineChanges } from './pipelines/pipeline-changes';
import { PipelineChangesRepository } from './pipelines/pipeline-changes.repository';
import { PipelinesController } from './pipelines/pipelines.controller';
import { Organisations } from './organisation/organisations.repository';
import { FirstRun } from './organisation/first-run';
import { OrganisationChanges } from './organisation/organisation-changes';
import { CalendarsController } from './terms/calendars.controller';
import { PoliciesController } from './terms/policies.controller';
import { TERMS } from './terms/terms.providers';
import { CopiedMessages } from './messages/copied-messages';
import { Messages } from './messages/messages';
import { MessagesController } from './messages/messages.controller';
import { MessagesRepository } from './messages/messages.repository';
import { SendingAgain } from './messages/sending-again';
import { MESSAGES_READING } from './messages/reading/reading';
import { PapersController } from './papers/papers.controller';
import { PAPERS } from './papers/providers';
import { Search } from './search/search';
import { SearchRepository } from './search/search.repository';
import { Asked } from './today/asked';
import { AskedRepository } from './today/asked.repository';
import { LastUndo } from './today/last-undo';
import { OwedRepository } from './today/owed.repository';
import { Colleagues } from './people/colleagues.repository';
import { Leaving } from './people/leaving';
import { Standing } from './today/standing.repository';
import { TodayList } from './today/today-list';
import { AddressOwners } from './suppressions/address-owners.repository';
import { AddressSheets } from './suppressions/address-sheets';
import { AddressList } from './suppressions/address-list';
import { SuppressionsController } from './suppressions/suppressions.controller';
import { VERB_CONTROLLERS, VERBS } from './verbs/verbs';

const JOBS = [Closures, JobChanges, Jobs, JobsList, JobsRepository, Pipelines, Scope, Sight];
const PIPELINES = [PipelineChanges, PipelineChangesRepository];
const CANDIDATES = [Candidates, CandidatesRepository, ...CANDIDATE_ENDS];
const APPLICATIONS = [
  ...[
    ApplicationDetails,
    ApplicationHeads,
    ApplicationMail,
    ApplicationRecord,
    Applications,
    ApplicationsList,
  ],
  ...[ApplicationsListRepository, ApplicationsRepository, BelongingsRepository, Desk, Entrance],
];
const COMMITMENTS = [CommitmentsList, CommitmentsListRepository];
const INBOX = [...INBOX_READING, Inbox, InboxRepository, InboxVerbs, Replying, SaidPurposes];
const MESSAGES = [...MESSAGES_READING, CopiedMessages, Messages, MessagesRepository, SendingAgain];
const SUPPRESSIONS = [AddressList, AddressOwners, AddressSheets];
const DEMO = [Demo, DemoRemoval, DemoRuns];
const ORGANISATION = [FirstRun, Organisations, OrganisationChanges, ...TERMS];
const TODAY = [
  Asked,
  AskedRepository,
  LastUndo,
  OwedRepository,
  Standing,
  TodayList,
  WaitingRejections,
];
const SEARCH = [Search, SearchRepository];
const BULK_PAGES = [BulkPeopleRepository, BulkProgress, BulkSelection, EachForm];
const PEOPLE = [Colleagues, Leaving];
const INTAKE_ROOM = [Intake, IntakeRepository, Withdrawal, WithdrawalRepository];
const BULK = [BulkRepository, BulkRuns, BulkVerbs, BulkWork, Outcomes];

const ROOM = [
  ...[...JOBS, ...PIPELINES, ...CANDIDATES, ...APPLICATIONS, ...COMMITMENTS, ...INBOX, ...MESSAGES],
  ...APPLICATION_PAGES,
  ...[...SUPPRESSIONS, ...ORGANISATION, ...TODAY, ...VERBS],
  ...BOARD,
  ...SEARCH,
  ...[...BULK, ...BULK_PAGES],
  ...PEOPLE,
  ...INTAKE_ROOM,
  ...CANDIDATE_SIDE,
  ...PAPERS,
  ...EXPLANATIONS,
  ...DEMO,
];

@Module({
  imports: [AccountsModule, JourneyModule],
  controllers: [
    ...[CalendarsController, PoliciesController],
    ...EXPLANATION_CONTROLLERS,
    ...[ApplicationsController, BulkController, CommitmentsController],
    ...CANDIDATE_CONTROLLERS,
    ...[
      InboxController,
      JobsController,
      MessagesController,
      PipelinesController,
      SuppressionsController,
      PurposeController,
      EvidenceController,
      PapersController,
      ...VERB_CONTROLLERS,
    ],
  ],
  providers: [Duties, ...ROOM],
  exports: ROOM,
})
export class HiringModule {}
