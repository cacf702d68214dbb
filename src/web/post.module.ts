import { Module } from '@nestjs/common';
import { AbsencesPagesModule } from './absences/absences.module';
import { AddressesPagesModule } from './addresses/addresses.module';
import { DisputesPagesModule } from './disputes/disputes.module';
import { InboxPagesModule } from './inbox/inbox.module';
import { LinksModule } from './links/links.module';
import { MailboxModule } from './mailbox/mailbox.module';
import { OutboxPagesModule } from './outbox/outbox.module';

/** The rooms about mail, and about people away. */
@Module({
  imports: [
    AbsencesPagesModule,
    AddressesPagesModule,
    DisputesPagesModule,
    InboxPagesModule,
    LinksModule,
    MailboxModule,
    OutboxPagesModule,
  ],
})
export class PostModule {}
