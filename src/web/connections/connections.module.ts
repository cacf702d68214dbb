import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { IntegrationsModule } from '../../integrations/integrations.module';
import { PageModule } from '../page/page.module';
import { ConnectionChangePageController } from './connection-change-page.controller';
import { ConnectionPageController } from './one/connection-page.controller';
import { ConnectionPages } from './one/connection-pages';
import { ConnectionsPageController } from './connections-page.controller';

/** Where administrators look after the ATSs that are connected. */
@Module({
  imports: [AccountsModule, IntegrationsModule, PageModule],
  controllers: [
    ConnectionsPageController,
    ConnectionPageController,
    ConnectionChangePageController,
  ],
  providers: [ConnectionPages],
})
export class ConnectionsPagesModule {}
