import { Module } from '@nestjs/common';
import { LinksModule } from './links/links.module';
import { MailboxModule } from './mailbox/mailbox.module';

/** The rooms about mail, and about people away. */
@Module({
  imports: [LinksModule, MailboxModule],
})
export class PostModule {}
