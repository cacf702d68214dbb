/** One number, none as yet, or several by the value of the gauge's label. */
export type Reading = number | null | Readonly<Record<string, number>>;

/** A figure about this service that is read when somebody asks. Counts and ages only, nothing about a person. */
export interface Gauge {
  /** In Prometheus' words: lower case, the unit at the end, such as "lupaus_last_sweep_age_seconds". */
  readonly name: string;
  readonly help: string;
  /** What the numbers are kept apart by, where there are several: "status". */
  readonly label?: string;
  readonly read: () => Promise<Reading> | Reading;
}

/** The figures that GET /metrics shows. Each room adds its own. */
export class Gauges {
  private readonly known = new Map<string, Gauge>();

  /** Adds a gauge, or replaces the one of that name. */
  add(gauge: Gauge): void {
    this.known.set(gauge.name, gauge);
  }

  all(): readonly Gauge[] {
    return [...this.known.values()];
  }
}
