/** A broken promise. */
export class BreachView {
  /** The commitment's id. */
  id: string;
  application: string;
  job: { id: string; title: string };
  /** Null where the one who asks does not see the application any more. */
  candidate: string | null;
  rule: string;
  title: string;
  /** Who is charged; null where figures may not name persons. */
  recruiter: { id: string; name: string } | null;
  /** In place of the recruiter, the team; `~smaller` for one of those that are too small to be looked at. */
  team: string | null;
  openedAt: string;
  dueAt: string;
  /** When it was kept or ended; null while it stands. */
  endedAt: string | null;
  /** `late` or `overdue`. */
  status: string;
  /** `transport`: late, but a person had queued the message in time. */
  cause: 'transport' | null;
  /** From due until it was kept or ended, or now. */
  overdueBusinessSeconds: number;
}

/** A page of broken promises, in order of due time. */
export class BreachesView {
  /** On all pages. */
  total: number;
  items: BreachView[];
  next: string | null;
}

/** What fell due in a week. */
export class WeekView {
  /** Monday, the beginning of the day. */
  from: string;
  to: string;
  due: number;
  kept: number;
  keptAutomatically: number;
  late: number;
  lateInTransport: number;
  overdue: number;
  /** Of what people had to keep; null where there is nothing. */
  onTimeRate: number | null;
}

/** Twelve weeks. */
export class TrendView {
  /** By whose clock a week begins. */
  timezone: string;
  weeks: WeekView[];
}
