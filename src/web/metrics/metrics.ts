import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Gauge as PrometheusGauge, Registry } from 'prom-client';
import { Gauges, type Gauge } from '../../kernel/health/gauges';

/** The figures of this process as Prometheus reads them. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly logger = new Logger('metrics');
  private readonly shown = new Set<string>();

  constructor(private readonly gauges: Gauges) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Prometheus' text format, read now. A gauge that cannot be read is left out and logged; the rest is shown. */
  async text(): Promise<string> {
    for (const gauge of this.gauges.all()) if (!this.shown.has(gauge.name)) this.show(gauge);
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private show(gauge: Gauge): void {
    this.shown.add(gauge.name);
    const { name, help, label } = gauge;
    const { logger } = this;
    new PrometheusGauge({
      ...{ name, help, labelNames: label === undefined ? [] : [label] },
      registers: [this.registry],
      async collect() {
        this.reset();
        // without a label prom-client shows 0 for what was never set, and nobody knows it from a count of none
        if (label === undefined) this.remove();
        try {
          const reading = await gauge.read();
          if (typeof reading === 'number') this.set(reading);
          else if (reading !== null && label !== undefined) {
            for (const [value, number] of Object.entries(reading))
              this.set({ [label]: value }, number);
          }
        } catch (error) {
          logger.error({ error });
        }
      },
    });
  }
}
