import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { InvitationPageController } from './invitation-page.controller';
import { PasswordResetPageController } from './password-reset-page.controller';
import { SignInPageController } from './sign-in/sign-in-page.controller';
import { SignOut } from './sign-in/sign-out';

/** How people come in and go out with a browser. */
@Module({
  imports: [AccountsModule, HiringModule, PageModule],
  controllers: [
    ...[InvitationPageController, PasswordResetPageController, SignInPageController, SignOut],
  ],
})
export class AccountPagesModule {}
