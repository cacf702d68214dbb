import { quote } from '../../kernel/shape';
import { EVENTS_IN_LOGS, LIVE_ONLY, type ApplicationEvent, type EventType } from '../event';
import { Cells } from './cells';
import type { LogMap } from './columns';
import { readEvent } from './row-event';
import { UnreadableCell } from './row-problem';

/** An event and the line of the file that says so. */
export type LoggedEvent = ApplicationEvent & { line: number };

/** What one row says. */
export interface LogRow {
  /** Null on a job.closed for the whole job. */
  application: string | null;
  job: string | null;
  event: LoggedEvent;
}

/** An activity that the map neither turns into an event nor ignores. */
export class UnmappedActivity extends UnreadableCell {
  constructor(
    column: string,
    readonly activity: string,
  ) {
    super(column, `${quote(activity)} is neither mapped to an event nor ignored`);
  }
}

const known: ReadonlySet<string> = new Set(EVENTS_IN_LOGS);

/** Turns the rows of a log into events, one after the other. Reads no file. */
export class RowReader {
  private readonly cells: Cells;

  /** @throws InputError when the header lacks what is needed */
  constructor(
    private readonly header: readonly string[],
    private readonly map: LogMap | null,
  ) {
    this.cells = new Cells(header, map);
  }

  /**
   * @returns null for a row whose activity the map ignores
   * @throws UnreadableCell naming the column and what was expected there
   */
  read(row: readonly string[], line: number): LogRow | null {
    const { cells } = this;
    if (row.length !== this.header.length) {
      throw new UnreadableCell(
        null,
        `has ${row.length} fields, expected ${this.header.length} as in the header`,
      );
    }
    cells.turnTo(row, line);
    const type = this.eventType();
    if (type === null) return null;
    const at = cells.instant('at') ?? cells.missing('at', 'a time');
    const event = readEvent(cells, type, at) as LoggedEvent;
    event.line = line;
    const application = cells.optional('application');
    if (application === null && type !== 'job.closed') cells.missing('application', 'an id');
    const job = cells.name('job');
    if (application === null && job === null) cells.missing('job', 'the job that was closed');
    return { application, job, event };
  }

  /** The application of the row at hand, also of one that could not be read. */
  application(): string | null {
    return this.cells.optional('application');
  }

  private eventType(): EventType | null {
    const { cells, map } = this;
    const activity = cells.optional('event') ?? cells.missing('event', 'an event');
    if (map?.ignore.has(activity)) return null;
    const mapped = map?.events.get(activity);
    if (mapped) cells.addConstants(mapped);
    else if (map && map.events.size > 0) {
      throw new UnmappedActivity(cells.nameOf('event'), activity);
    }
    const type = mapped?.event ?? activity;
    if (LIVE_ONLY.some((one) => one === type)) {
      cells.refuse('event', type, 'is known in the live service only, not in a log');
    }
    if (!known.has(type)) {
      cells.refuse('event', type, `expected one of ${EVENTS_IN_LOGS.join(', ')}`);
    }
    return type as EventType;
  }
}
