import { formatInstant, type Instant } from '../../kernel/instant';
import { written } from '../page/csv';
import type { Line } from './line-lists';

/** Lines of a list as CSV, in texts to be joined; ids and times as a program reads them. */
export async function* csvOf(lists: AsyncIterable<Line[]>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const lines of lists) {
    yield linesCsv(lines, isFirst);
    isFirst = false;
  }
}

/** Some lines. @param isFirst with the names of the columns above them */
export function linesCsv(lines: readonly Line[], isFirst: boolean): string {
  return written(lines, COLUMNS, isFirst);
}

const COLUMNS = {
  commitment: ({ id }: Line) => id,
  application: ({ application }: Line) => application,
  candidate: ({ candidate }: Line) => candidate,
  job: ({ job }: Line) => job.title,
  rule: ({ rule }: Line) => rule,
  title: ({ title }: Line) => title,
  recruiter: ({ person, isNamed }: Line) => (isNamed ? person.name : null),
  team: ({ person, isNamed }: Line) => (isNamed ? null : person.id),
  openedAt: ({ openedAt }: Line) => time(openedAt),
  dueAt: ({ dueAt }: Line) => time(dueAt),
  status: ({ status }: Line) => status,
  endedAt: ({ endedAt }: Line) => time(endedAt),
  reason: ({ reason }: Line) => reason,
  cause: ({ isTransport }: Line) => (isTransport ? 'transport' : null),
  keptAutomatically: ({ isMachine, status }: Line) =>
    isMachine && status === 'kept' ? 'true' : 'false',
  overdueBusinessSeconds: (line: Line) => line.overdueBusinessSeconds,
  explanation: ({ explanation }: Line) => explanation?.words ?? null,
};

function time(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
