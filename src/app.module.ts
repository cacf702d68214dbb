import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { AccountsModule } from './accounts/accounts.module';
import { HiringModule } from './hiring/hiring.module';
import { ClockModule } from './clock.module';
import { MailModule } from './mail/mail.module';
import { ReportsModule } from './reports/reports.module';
import type { Settings } from './server.settings';
import { StoreModule } from './store/store.module';
import { FormPipe } from './web/form.pipe';
import { ProblemFilter } from './web/problem.filter';
import { WorkersModule } from './workers/workers.module';

@Module({})
export class AppModule {
  static with({ store, mail }: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ClockModule,
        StoreModule.with(store),
        MailModule.with(mail, mailboxFolder(store.folder)),
        ...[AccountsModule, HiringModule, ReportsModule, WorkersModule],
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: FormPipe },
      ],
    };
  }
}

/** Where the embedded mailbox keeps its mails. */
export function mailboxFolder(dataFolder: string): string {
  return join(dataFolder, 'mailbox');
}
