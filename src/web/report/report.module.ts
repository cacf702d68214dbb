import { Module } from '@nestjs/common';
import { ReportsModule } from '../../reports/reports.module';
import { AuditPageController } from '../audit/audit-page.controller';
import { PageModule } from '../page/page.module';
import { ReportPageController } from './report-page.controller';

/** The report and its proof, as pages. */
@Module({
  imports: [PageModule, ReportsModule],
  controllers: [AuditPageController, ReportPageController],
})
export class ReportPageModule {}
