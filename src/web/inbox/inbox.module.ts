import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { DecidePageController } from './decide/decide-page.controller';
import { PurposePageController } from './decide/purpose-page.controller';
import { InboxPageController } from './inbox-page.controller';
import { MailPageController } from './mail/mail-page.controller';

/** The pages of mail that came in. */
@Module({
  imports: [HiringModule, PageModule],
  controllers: [
    ...[InboxPageController, MailPageController, DecidePageController, PurposePageController],
  ],
})
export class InboxPagesModule {}
