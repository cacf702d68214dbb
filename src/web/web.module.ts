import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccountsModule } from '../accounts/accounts.module';
import { HiringModule } from '../hiring/hiring.module';
import { JourneyModule } from '../journey/journey.module';
import { ApiDocument } from './docs/api-document';
import { DocsController } from './docs/docs.controller';
import { FormPipe } from './form.pipe';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { PreviewInterceptor } from './preview/preview.interceptor';
import { QueryInterceptor } from './query.interceptor';
import { HealthController } from './health/health.controller';
import { Parts } from './health/parts';
import { Backlog } from './metrics/backlog';
import { BacklogRepository } from './metrics/backlog.repository';
import { HttpTimes } from './metrics/http-times';
import { Metrics } from './metrics/metrics';
import { MetricsController } from './metrics/metrics.controller';
import { AssetsController } from './assets/assets.controller';
import { PageModule } from './page/page.module';
import { PAGES } from './pages';
import { ProblemFilter } from './problem.filter';
import { WEB_SETTINGS, type WebSettings } from './web.settings';

const OPERATIONS = [DocsController, HealthController, MetricsController];

/** How errors and forms look over HTTP, and what an operator asks a process. */
@Module({})
export class WebModule {
  static with(settings: WebSettings): DynamicModule {
    return {
      module: WebModule,
      imports: [AccountsModule, HiringModule, JourneyModule, PageModule, ...PAGES],
      controllers: [...OPERATIONS, AssetsController],
      providers: [
        { provide: WEB_SETTINGS, useValue: settings },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: FormPipe },
        // in this order, the first outermost
        { provide: APP_INTERCEPTOR, useClass: QueryInterceptor },
        { provide: APP_INTERCEPTOR, useClass: PreviewInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        ...[ApiDocument, Backlog, BacklogRepository, HttpTimes, Metrics, Parts],
      ],
    };
  }
}
