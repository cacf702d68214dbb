import { formatInstant, type Instant } from '../../kernel/instant';
import { quote } from '../../kernel/shape';
import { compare } from '../report/verdict';
import type { LoggedEvent, LogRow } from './row-reader';
import type { RowProblem } from './row-problem';

/** The events of a log, put together by application. Rows of one application may come in any order. */
export class EventLog {
  private readonly events = new Map<string, LoggedEvent[]>();
  private readonly closings = new Map<string, LoggedEvent[]>();

  add({ application, job, event }: LogRow): void {
    if (application === null) push(this.closings, job!, event);
    else push(this.events, application, event);
  }

  /** How many applications there are. */
  get size(): number {
    return this.events.size;
  }

  /** The ids of all applications, in order. */
  applications(): string[] {
    return [...this.events.keys()].sort(compare);
  }

  /** The time of the first event; null when there is none. */
  firstInstant(): Instant | null {
    return this.extreme((at, first) => at < first);
  }

  /** The time of the last event; null when there is none. */
  lastInstant(): Instant | null {
    return this.extreme((at, last) => at > last);
  }

  /** One application's events in order: by time, then as in the file, with the closing of its job. */
  eventsOf(application: string): LoggedEvent[] {
    const [received, ...rest] = this.events.get(application)!;
    const closed =
      received?.type === 'application.received' && received.job !== null
        ? (this.closings.get(received.job) ?? []).filter(({ at }) => at >= received.at)
        : [];
    return [received!, ...rest.concat(closed).sort(byTimeThenLine)];
  }

  /**
   * Puts each application's events in order and takes out what cannot stand: an application needs exactly one
   * application.received, before its other events.
   * @param unread applications of which some row could not be read
   * @returns the rows taken out
   */
  settle(unread: ReadonlySet<string>): RowProblem[] {
    const problems: RowProblem[] = [];
    for (const [application, events] of this.events) {
      const found: RowProblem[] = [];
      const good = settleOne(application, events.sort(byTimeThenLine), found);
      const follows = good.length === 0 && unread.has(application);
      for (const one of found) problems.push(follows ? { ...one, follows } : one);
      if (good.length === 0) this.events.delete(application);
      else this.events.set(application, good);
    }
    return problems.sort((a, b) => a.line - b.line);
  }

  private extreme(isBeyond: (at: Instant, known: Instant) => boolean): Instant | null {
    let known: Instant | null = null;
    for (const list of [...this.events.values(), ...this.closings.values()]) {
      for (const { at } of list) if (known === null || isBeyond(at, known)) known = at;
    }
    return known;
  }
}

function settleOne(
  application: string,
  events: LoggedEvent[],
  problems: RowProblem[],
): LoggedEvent[] {
  const start = events.findIndex(({ type }) => type === 'application.received');
  const received = events[start];
  return events.filter((event, i) => {
    let why: string | null = null;
    if (!received) why = `${quote(application)} has no application.received`;
    else if (i < start) {
      why = `${quote(formatInstant(event.at))} is before the application.received of ${quote(application)} on line ${received.line}`;
    } else if (i > start && event.type === 'application.received') {
      why = `${quote(application)} was received before, on line ${received.line}`;
    }
    if (why === null) return true;
    problems.push({ line: event.line, column: received && i < start ? 'at' : 'application', why });
    return false;
  });
}

function byTimeThenLine(a: LoggedEvent, b: LoggedEvent): number {
  return a.at - b.at || a.line - b.line;
}

function push(map: Map<string, LoggedEvent[]>, key: string, event: LoggedEvent): void {
  const list = map.get(key);
  if (list) list.push(event);
  else map.set(key, [event]);
}
