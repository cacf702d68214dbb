import { Module } from '@nestjs/common';
import { HiringModule } from '../hiring/hiring.module';
import { JourneyModule } from '../journey/journey.module';
import { DigestsModule } from '../reports/digests/digests.module';
import { BulkLoop } from './bulk-loop';
import { DeliveryLoop } from './delivery-loop';
import { InboundLoop } from './inbound-loop';
import { MailboxLoop } from './mailbox-loop';
import { TimeLoops } from './time-loops';

@Module({
  imports: [DigestsModule, HiringModule, JourneyModule],
  providers: [BulkLoop, DeliveryLoop, InboundLoop, MailboxLoop, TimeLoops],
})
export class WorkersModule {}
