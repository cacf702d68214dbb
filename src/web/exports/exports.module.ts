import { Module } from '@nestjs/common';
import { ReportsModule } from '../../reports/reports.module';
import { PageModule } from '../page/page.module';
import { ExportsPageController } from './exports-page.controller';

/** Files of the report, as a page. */
@Module({
  imports: [PageModule, ReportsModule],
  controllers: [ExportsPageController],
})
export class ExportsPageModule {}
