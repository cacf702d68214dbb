import { Module } from '@nestjs/common';
import { PageModule } from '../page/page.module';
import { MailboxController } from './mailbox.controller';
import { MailboxPageController } from './mailbox-page.controller';

/** The embedded mailbox, to people and to programs. */
@Module({
  imports: [PageModule],
  controllers: [MailboxController, MailboxPageController],
})
export class MailboxModule {}
