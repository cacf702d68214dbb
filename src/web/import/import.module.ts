import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../../integrations/integrations.module';
import { ReportsModule } from '../../reports/reports.module';
import { PageModule } from '../page/page.module';
import { ImportPageController } from './import-page.controller';
import { StopPageController } from './stop-page.controller';

/** Imports, as pages. */
@Module({
  imports: [IntegrationsModule, PageModule, ReportsModule],
  controllers: [ImportPageController, StopPageController],
})
export class ImportPagesModule {}
