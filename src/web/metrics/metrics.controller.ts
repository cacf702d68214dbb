import type { IncomingHttpHeaders } from 'node:http';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { ForbiddenError } from '../../kernel/errors';
import { WEB_SETTINGS, type WebSettings } from '../web.settings';
import { mayScrape } from './may-scrape';
import { Metrics } from './metrics';

interface Request {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string };
}

/** Without sign-in, for a machine asks; see `mayScrape` for who may. */
@AllowedTo('anyone')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
  ) {}

  /** The figures of this process, as Prometheus reads them. */
  @Get()
  async read(
    @Req() { headers, socket }: Request,
    @Res({ passthrough: true }) reply: { type(contentType: string): unknown },
  ): Promise<string> {
    if (!mayScrape({ headers, from: socket.remoteAddress }, this.settings.metricsToken)) {
      throw new ForbiddenError(
        'The figures are for this machine, or for the header "Authorization: Bearer TOKEN" with that of METRICS_TOKEN.',
      );
    }
    reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
