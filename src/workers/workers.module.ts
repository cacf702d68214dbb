import { Module } from '@nestjs/common';
import { HiringModule } from '../hiring/hiring.module';
import { JourneyModule } from '../journey/journey.module';
import { ReportsModule } from '../reports/reports.module';
import { BulkLoop } from './bulk-loop';
import { DeliveryLoop } from './delivery-loop';
import { InboundLoop } from './inbound-loop';
import { MailboxLoop } from './mailbox-loop';
import { TimeLoops } from './time-loops';
import { WhatIfLoop } from './what-if-loop';

@Module({
  imports: [HiringModule, JourneyModule, ReportsModule],
  providers: [BulkLoop, DeliveryLoop, InboundLoop, MailboxLoop, TimeLoops, WhatIfLoop],
})
export class WorkersModule {}
