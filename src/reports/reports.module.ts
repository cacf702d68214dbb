import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { JourneyModule } from '../journey/journey.module';
import { EventExport } from './event-export';
import { Journals } from './journals.repository';
import { Judgements } from './judgements';
import { RecruiterReports } from './recruiter-report';
import { HiringModule } from '../hiring/hiring.module';
import { ApiFigures } from './api/figures';
import { FiguresController } from './api/figures.controller';
import { GroundController } from './ground/ground.controller';
import { Grounds } from './ground/grounds.repository';
import { Grouping } from './ground/grouping';
import { Recruiting } from './ground/recruiting.repository';
import { ReportSettings } from './ground/report-settings.repository';
import { GroupFigures } from './figures/group-figures';
import { GroupedReports } from './api/grouped-reports';
import { ApiQuestions } from './api/api-questions';
import { FoldedFigures } from './folded-figures';
import { RecruiterApi } from './api/recruiter-api';
import { FairnessController } from './fairness/fairness.controller';
import { FairnessCases } from './fairness/cases';
import { Fairness } from './fairness/fairness';
import { FAIRNESS } from './fairness/providers';
import { ExplainedCounts } from './figures/explained.repository';
import { LiveFigures } from './figures/live-figures';
import { RequestTimes } from './figures/requests.repository';
import { Sums } from './figures/sums.repository';
import { Weeks } from './figures/weeks';
import { Ledger } from './ledger/ledger';
import { LedgerRows } from './ledger/ledger.repository';
import { LineLists } from './lists/line-lists';
import { Lines } from './lists/lines.repository';
import { SilenceLists } from './lists/silence-lists';
import { Silences } from './lists/silences.repository';
import { Questions } from './page/questions';
import { ReportFiles } from './page/report-files';
import { ReportGroups } from './page/report-groups';
import { Answers } from './voice/answers.repository';
import { ApiVoices } from './voice/api-voices';
import { VoiceController } from './voice/voice.controller';
import { VoiceReport } from './voice/voice-report';
import { ReportPages } from './page/report-pages';
import { Titles } from './page/titles.repository';
import { BreachReportController } from './exports/breach-report.controller';
import { ExportContents } from './exports/export-contents';
import { ExportFile } from './exports/export-file';
import { ExportRun } from './exports/work/export-run';
import { ExportWork } from './exports/work/export-work';
import { Exports } from './exports/exports';
import { ExportsController } from './exports/exports.controller';
import { ExportsRepository } from './exports/exports.repository';
import { Trends } from './page/trends';
import { Audit } from './audit/audit';
import { Bundles } from './audit/bundles';
import { Runs } from './audit/runs';
import { VerificationRuns } from './audit/runs.repository';
import { WholeCheck } from './audit/whole-check';
import { AuditController } from './audit/audit.controller';
import { ReportsController } from './reports.controller';
import { WhatIfController } from './what-if/api/what-if.controller';
import { WHAT_IF } from './what-if/what-if.providers';

const GROUND = [Grounds, Grouping, Recruiting, ReportSettings];

@Module({
  imports: [AccountsModule, HiringModule, JourneyModule],
  controllers: [
    ...[AuditController, FiguresController, GroundController, ReportsController],
    ...[FairnessController, VoiceController, WhatIfController],
    ...[BreachReportController, ExportsController],
  ],
  providers: [
    ...[Answers, VoiceReport, ApiVoices, SilenceLists, Silences],
    ...[Ledger, LedgerRows, Audit, Journals, Judgements, RecruiterReports, EventExport],
    ...[...FAIRNESS, ...WHAT_IF, ExplainedCounts],
    ...[ExportContents, ExportFile, ExportRun, ExportWork, Exports, ExportsRepository],
    ...[...GROUND, Bundles, Runs, VerificationRuns, WholeCheck],
    ...[
      ApiQuestions,
      FoldedFigures,
      RequestTimes,
      RecruiterApi,
      GroupedReports,
      GroupFigures,
      Questions,
      ReportGroups,
      Trends,
    ],
    ...[ApiFigures, LiveFigures, Sums, Weeks, LineLists, Lines, ReportFiles, ReportPages, Titles],
  ],
  exports: [
    ...[Fairness, FairnessCases, ...WHAT_IF],
    ...GROUND,
    Questions,
    Audit,
    Bundles,
    ...[Bundles, EventExport],
    ...[ExportContents, ExportFile, ExportWork, Exports],
    Judgements,
    LineLists,
    SilenceLists,
    RecruiterReports,
    ReportFiles,
    ReportPages,
    VoiceReport,
  ],
})
export class ReportsModule {}
