import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { UserPageController } from './user-page.controller';
import { UsersPageController } from './users-page.controller';

/** Where administrators look after accounts. */
@Module({
  imports: [AccountsModule, HiringModule, PageModule],
  controllers: [UsersPageController, UserPageController],
})
export class UsersPagesModule {}
