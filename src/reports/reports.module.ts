import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { JourneyModule } from '../journey/journey.module';
import { EventExport } from './event-export';
import { Journals } from './journals.repository';
import { Judgements } from './judgements';
import { RecruiterReports } from './recruiter-report';
import { LiveFigures } from './figures/live-figures';
import { Sums } from './figures/sums.repository';
import { Audit } from './audit/audit';
import { AuditController } from './audit/audit.controller';
import { ReportsController } from './reports.controller';

@Module({
  imports: [AccountsModule, JourneyModule],
  controllers: [AuditController, ReportsController],
  providers: [Audit, Journals, Judgements, RecruiterReports, EventExport, LiveFigures, Sums],
  exports: [EventExport, Judgements, RecruiterReports],
})
export class ReportsModule {}
