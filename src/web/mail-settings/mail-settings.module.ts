import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { PageModule } from '../page/page.module';
import { MailSettingsPageController } from './mail-settings-page.controller';
import { MailStates } from './mail-states';

/** How mail leaves, for those who look after it; `MailStates` and `<MailStatePart>` are for other pages too. */
@Module({
  imports: [AccountsModule, PageModule],
  controllers: [MailSettingsPageController],
  providers: [MailStates],
  exports: [MailStates],
})
export class MailSettingsPagesModule {}
