import { Module } from '@nestjs/common';
import { HiringModule } from '../hiring/hiring.module';
import { JourneyModule } from '../journey/journey.module';
import { DigestsModule } from '../reports/digests/digests.module';
import { ReportsModule } from '../reports/reports.module';
import { BulkLoop } from './bulk-loop';
import { DeliveryLoop } from './delivery-loop';
import { ExportLoop } from './export-loop';
import { InboundLoop } from './inbound-loop';
import { MailboxLoop } from './mailbox-loop';
import { TimeLoops } from './time-loops';
import { WhatIfLoop } from './what-if-loop';

@Module({
  imports: [DigestsModule, HiringModule, JourneyModule, ReportsModule],
  providers: [BulkLoop, DeliveryLoop, ExportLoop, InboundLoop, MailboxLoop, TimeLoops, WhatIfLoop],
})
export class WorkersModule {}
