import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { BulkForms } from './bulk-forms';
import { BulkPageController } from './bulk-page.controller';
import { BulkRehearsal } from './bulk-rehearsal';
import { ProgressPageController } from './progress-page.controller';

/** What is done for several at once. */
@Module({
  imports: [AccountsModule, HiringModule, PageModule],
  controllers: [BulkPageController, ProgressPageController],
  providers: [BulkForms, BulkRehearsal],
})
export class BulkModule {}
