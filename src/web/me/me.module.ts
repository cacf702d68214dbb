import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { DigestsModule } from '../../reports/digests/digests.module';
import { IntegrationsModule } from '../../integrations/integrations.module';
import { PageModule } from '../page/page.module';
import { MyCalendarPageController } from './calendar/my-calendar-page.controller';
import { MePageController } from './me-page.controller';
import { MeViews } from './me-views';
import { MyMailsPageController } from './mails/my-mails-page.controller';
import { MyMailsViews } from './mails/my-mails-views';
import { MyKeysPageController } from './my-keys-page.controller';

/** One's own account. */
@Module({
  imports: [AccountsModule, DigestsModule, IntegrationsModule, PageModule],
  controllers: [
    MePageController,
    MyCalendarPageController,
    MyKeysPageController,
    MyMailsPageController,
  ],
  providers: [MeViews, MyMailsViews],
})
export class MePagesModule {}
