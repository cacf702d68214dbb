import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { PageModule } from '../page/page.module';
import { MePageController } from './me-page.controller';
import { MeViews } from './me-views';
import { MyKeysPageController } from './my-keys-page.controller';

/** One's own account. */
@Module({
  imports: [AccountsModule, PageModule],
  controllers: [MePageController, MyKeysPageController],
  providers: [MeViews],
})
export class MePagesModule {}
