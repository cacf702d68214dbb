import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module';
import { HiringModule } from './hiring/hiring.module';
import { ClockModule } from './clock.module';
import { IntegrationsModule } from './integrations/integrations.module';
import { OutwardModule } from './integrations/outward/outward.module';
import { MailModule } from './mail/mail.module';
import { OperationsModule } from './operations.module';
import { ReportsModule } from './reports/reports.module';
import type { Settings } from './server.settings';
import { StoreModule } from './store/store.module';
import { WebModule } from './web/web.module';
import { WorkersModule } from './workers/workers.module';

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    const { role, store, mail, web, outward } = settings;
    return {
      module: AppModule,
      imports: [
        ClockModule,
        OperationsModule.with(settings),
        StoreModule.with(store),
        MailModule.with(mail, mailboxFolder(store.folder)),
        OutwardModule.with(outward),
        ...[AccountsModule, HiringModule, ReportsModule, IntegrationsModule, WebModule.with(web)],
        ...(role === 'web' ? [] : [WorkersModule]),
      ],
    };
  }
}

/** Where the embedded mailbox keeps its mails. */
export function mailboxFolder(dataFolder: string): string {
  return join(dataFolder, 'mailbox');
}
