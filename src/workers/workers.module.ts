import { Module } from '@nestjs/common';
import { HiringModule } from '../hiring/hiring.module';
import { IntegrationsModule } from '../integrations/integrations.module';
import { JourneyModule } from '../journey/journey.module';
import { DigestsModule } from '../reports/digests/digests.module';
import { ReportsModule } from '../reports/reports.module';
import { BulkLoop } from './bulk-loop';
import { DeliveryLoop } from './mail/delivery-loop';
import { ExportLoop } from './export-loop';
import { HookLoop } from './systems/hook-loop';
import { ImportLoop } from './systems/import-loop';
import { InboundLoop } from './mail/inbound-loop';
import { ReconcileLoop } from './systems/reconcile-loop';
import { MailboxLoop } from './mail/mailbox-loop';
import { PapersLoop } from './papers-loop';
import { TimeLoops } from './time-loops';
import { WebhookLoop } from './systems/webhook-loop';
import { WhatIfLoop } from './what-if-loop';

@Module({
  imports: [DigestsModule, HiringModule, IntegrationsModule, JourneyModule, ReportsModule],
  providers: [
    BulkLoop,
    DeliveryLoop,
    ExportLoop,
    HookLoop,
    ImportLoop,
    InboundLoop,
    MailboxLoop,
    PapersLoop,
    ReconcileLoop,
    TimeLoops,
    WebhookLoop,
    WhatIfLoop,
  ],
})
export class WorkersModule {}
