import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ApiDocument } from './docs/api-document';
import { DocsController } from './docs/docs.controller';
import { FormPipe } from './form.pipe';
import { HealthController } from './health/health.controller';
import { Parts } from './health/parts';
import { Mailbox } from './mailbox/mailbox';
import { MailboxController } from './mailbox/mailbox.controller';
import { MailboxPageController } from './mailbox/mailbox-page.controller';
import { Backlog } from './metrics/backlog';
import { BacklogRepository } from './metrics/backlog.repository';
import { HttpTimes } from './metrics/http-times';
import { Metrics } from './metrics/metrics';
import { MetricsController } from './metrics/metrics.controller';
import { StyleController } from './page/style.controller';
import { ProblemFilter } from './problem.filter';
import { WEB_SETTINGS, type WebSettings } from './web.settings';

const OPERATIONS = [DocsController, HealthController, MetricsController];
const MAILBOX = [MailboxController, MailboxPageController];

/** How errors and forms look over HTTP, and what an operator asks a process. */
@Module({})
export class WebModule {
  static with(settings: WebSettings): DynamicModule {
    return {
      module: WebModule,
      controllers: [...OPERATIONS, ...MAILBOX, StyleController],
      providers: [
        { provide: WEB_SETTINGS, useValue: settings },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: FormPipe },
        ...[ApiDocument, Backlog, BacklogRepository, HttpTimes, Mailbox, Metrics, Parts],
      ],
    };
  }
}
