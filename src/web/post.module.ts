import { Module } from '@nestjs/common';
import { InboxPagesModule } from './inbox/inbox.module';
import { LinksModule } from './links/links.module';
import { MailboxModule } from './mailbox/mailbox.module';

/** The rooms about mail, and about people away. */
@Module({
  imports: [InboxPagesModule, LinksModule, MailboxModule],
})
export class PostModule {}
