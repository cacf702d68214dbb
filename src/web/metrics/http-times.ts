import { Injectable } from '@nestjs/common';
import { Histogram } from 'prom-client';
import { Metrics } from './metrics';

/** From what a page needs at best to what nobody waits for, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How long requests took, by the pattern of their route and the status of their answer. */
@Injectable()
export class HttpTimes {
  private readonly histogram: Histogram<'method' | 'route' | 'status'>;

  constructor({ registry }: Metrics) {
    this.histogram = new Histogram({
      name: 'lupaus_http_request_duration_seconds',
      help: 'Time from a request to the end of its answer, in seconds',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers: [registry],
    });
  }

  add({
    method,
    route,
    status,
    ms,
  }: {
    method: string;
    route: string;
    status: number;
    ms: number;
  }): void {
    this.histogram.observe({ method, route, status }, ms / 1000);
  }
}
