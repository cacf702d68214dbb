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
import { Grounds } from './ground/grounds.repository';
import { LiveFigures } from './figures/live-figures';
import { Sums } from './figures/sums.repository';
import { Weeks } from './figures/weeks';
import { Ledger } from './ledger/ledger';
import { LedgerRows } from './ledger/ledger.repository';
import { LineLists } from './lists/line-lists';
import { Lines } from './lists/lines.repository';
import { ReportFiles } from './page/report-files';
import { ReportPages } from './page/report-pages';
import { Titles } from './page/titles.repository';
import { Audit } from './audit/audit';
import { Bundles } from './audit/bundles';
import { Runs } from './audit/runs';
import { VerificationRuns } from './audit/runs.repository';
import { AuditController } from './audit/audit.controller';
import { ReportsController } from './reports.controller';

@Module({
  imports: [AccountsModule, HiringModule, JourneyModule],
  controllers: [AuditController, FiguresController, ReportsController],
  providers: [
    ...[Ledger, LedgerRows, Audit, Journals, Judgements, RecruiterReports, EventExport],
    Grounds,
    ...[Bundles, Runs, VerificationRuns],
    ...[ApiFigures, LiveFigures, Sums, Weeks, LineLists, Lines, ReportFiles, ReportPages, Titles],
  ],
  exports: [
    Grounds,
    Audit,
    Bundles,
    EventExport,
    Judgements,
    LineLists,
    RecruiterReports,
    ReportFiles,
    ReportPages,
  ],
})
export class ReportsModule {}
