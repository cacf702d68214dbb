import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { ReportsModule } from '../../reports/reports.module';
import { PageModule } from '../page/page.module';
import { CalendarPages } from './calendars/calendar-pages';
import { CalendarsPageController } from './calendars/calendars-page.controller';
import { GroundPageController } from './ground/ground-page.controller';
import { OrganisationPageController } from './organisation/organisation-page.controller';
import { PipelinesPageController } from './pipelines/pipelines-page.controller';
import { PoliciesPageController } from './policies/policies-page.controller';
import { PolicyFilesController } from './policies/policy-files.controller';
import { PolicyPages } from './policies/policy-pages';
import { SettingsPageController } from './settings-page.controller';
import { TermsForms } from './terms/terms-forms';

/** The pages on which HR sets what candidates are promised. */
@Module({
  imports: [AccountsModule, HiringModule, PageModule, ReportsModule],
  controllers: [
    GroundPageController,
    ...[SettingsPageController, OrganisationPageController, CalendarsPageController],
    ...[PoliciesPageController, PolicyFilesController, PipelinesPageController],
  ],
  providers: [CalendarPages, PolicyPages, TermsForms],
})
export class SettingsModule {}
