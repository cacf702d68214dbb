import { Module } from '@nestjs/common';
import { IMPORT } from './import/import.providers';
import { ImportsController } from './import/api/imports.controller';
import { AccountsModule } from '../accounts/accounts.module';
import { HiringModule } from '../hiring/hiring.module';
import { JourneyModule } from '../journey/journey.module';
import { RECONCILING, RECONCILING_CONTROLLERS } from './ats/reconciling/reconciling.providers';
import { ATS_UPDATES } from './ats/updates/updates.providers';
import { ReportsModule } from '../reports/reports.module';
import { CalendarController, CalendarFeedController } from './calendar/calendar.controller';
import { CALENDAR } from './calendar/calendar.providers';
import { HOOK_CONTROLLERS, HOOKS } from './ats/hooks.providers';
import { DigestsModule } from '../reports/digests/digests.module';
import { EVENTS_OUT, EVENTS_OUT_ROUTES } from './events-out.providers';

/** What other systems tell us and what we tell them. */
@Module({
  imports: [AccountsModule, HiringModule, JourneyModule, ReportsModule, DigestsModule],
  controllers: [
    CalendarController,
    CalendarFeedController,
    ...HOOK_CONTROLLERS,
    ...RECONCILING_CONTROLLERS,
    ...EVENTS_OUT_ROUTES,
    ImportsController,
  ],
  providers: [...CALENDAR, ...HOOKS, ...ATS_UPDATES, ...RECONCILING, ...EVENTS_OUT, ...IMPORT],
  exports: [...CALENDAR, ...HOOKS, ...ATS_UPDATES, ...RECONCILING, ...EVENTS_OUT, ...IMPORT],
})
export class IntegrationsModule {}
