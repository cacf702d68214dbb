import { Module } from '@nestjs/common';
import { HiringModule } from '../hiring/hiring.module';
import { JourneyModule } from '../journey/journey.module';
import { BulkLoop } from './bulk-loop';
import { DeliveryLoop } from './delivery-loop';
import { InboundLoop } from './inbound-loop';
import { MailboxLoop } from './mailbox-loop';
import { TimeLoops } from './time-loops';

@Module({
  imports: [HiringModule, JourneyModule],
  providers: [BulkLoop, DeliveryLoop, InboundLoop, MailboxLoop, TimeLoops],
})
export class WorkersModule {}
