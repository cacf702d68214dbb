import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { JourneyModule } from '../../journey/journey.module';
import { Mailbox } from '../mailbox/mailbox';
import { MailSight } from '../mailbox/mail-sight';
import { PreviewRepository } from '../preview/preview.repository';
import { Rehearsal } from '../preview/preview-rehearsal';
import { Frames } from './frames';
import { Once } from '../answering/once';
import { OnceHere } from '../answering/once-here';
import { Guests } from './reader-of-guests';

/** What every room of pages uses. */
@Module({
  imports: [AccountsModule, HiringModule, JourneyModule],
  providers: [Frames, Guests, Mailbox, MailSight, Once, OnceHere, PreviewRepository, Rehearsal],
  exports: [Frames, Guests, Mailbox, Once, OnceHere, PreviewRepository, Rehearsal],
})
export class PageModule {}
