import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { IntegrationsModule } from '../../integrations/integrations.module';
import { PageModule } from '../page/page.module';
import { ReceiverPageController } from './one/receiver-page.controller';
import { ReceiverViews } from './receiver-views';
import { ReceiverWork } from './receiver-work';
import { ReceiversPageController } from './receivers-page.controller';

/** Webhooks, and channels of chats, as pages. */
@Module({
  imports: [AccountsModule, IntegrationsModule, PageModule],
  controllers: [ReceiversPageController, ReceiverPageController],
  providers: [ReceiverViews, ReceiverWork],
})
export class WebhooksPagesModule {}
