import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { ReportsModule } from '../../reports/reports.module';
import { PageModule } from '../page/page.module';
import { WhatIfPageController } from './what-if-page.controller';
import { WhatIfViews } from './what-if-views';

/** What a draft of terms would have made of the past, as pages. */
@Module({
  imports: [AccountsModule, HiringModule, PageModule, ReportsModule],
  controllers: [WhatIfPageController],
  providers: [WhatIfViews],
})
export class WhatIfPagesModule {}
