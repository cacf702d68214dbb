import type { Instant } from '../../../kernel/instant';
import type { BadRow, ImportedApplication, Mapping } from '../draft';
import { badRowsOf } from '../rows/bad-rows-csv';
import type { Sheet } from '../sheet/sheet';
import type { Found, Named, OpenFile } from '../work/file-reader';
import { loggedApplication, recruitersIn } from './logged-application';
import { readHistory } from './read-history';

/** A log of events in a file, one row for each (design, section 5): its applications, each with its whole history. */
export class HistoryFile implements OpenFile {
  readonly isHistory = true;
  /** The header says it all. */
  readonly columns = {};

  constructor(private readonly sheet: Sheet) {}

  get header(): string[] {
    return this.sheet.header;
  }

  async look(_mapping: Mapping, now: Instant): Promise<Found> {
    const { applications, bad } = await readHistory(this.sheet, now);
    const jobs = new Map<string, number>();
    const recruiters = new Map<string, number>();
    for (const { events } of applications) {
      const [received] = events;
      if (received?.type === 'application.received') count(jobs, received.job ?? '');
      for (const name of new Set(recruitersIn(events))) count(recruiters, name);
    }
    return {
      ...{ rows: applications.length + bad.length, vendor: null, missing: [] },
      dates: { isOpen: false, example: null, shown: null },
      ...{ stages: [], statuses: [], jobs: named(jobs), recruiters: named(recruiters) },
    };
  }

  /** Each application where the row of its receipt stands. */
  async *rows(
    _mapping: Mapping,
    now: Instant,
  ): AsyncGenerator<ImportedApplication | BadRow, void, undefined> {
    const { applications, bad } = await readHistory(this.sheet, now);
    const good = applications.map(({ id, events }) => loggedApplication(id, events));
    yield* [...good, ...bad].sort((a, b) => a.line - b.line);
  }

  badRows(bad: ReadonlyMap<number, BadRow>): AsyncIterable<string> {
    return badRowsOf(this.sheet, bad);
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function named(counts: ReadonlyMap<string, number>): Named[] {
  return [...counts].map(([name, count]) => ({ name, count }));
}
