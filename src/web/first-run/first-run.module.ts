import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { ReportsModule } from '../../reports/reports.module';
import { MailSettingsPagesModule } from '../mail-settings/mail-settings.module';
import { PageModule } from '../page/page.module';
import { SetUpPageController } from '../accounts/set-up-page.controller';
import { FirstRunPageController } from './first-run-page.controller';
import { StepViewsOf } from './step-views';
import { StepWork } from './step-work';

/** From the printed link to an installation that can promise something. */
@Module({
  imports: [AccountsModule, HiringModule, MailSettingsPagesModule, PageModule, ReportsModule],
  controllers: [SetUpPageController, FirstRunPageController],
  providers: [StepViewsOf, StepWork],
})
export class FirstRunModule {}
