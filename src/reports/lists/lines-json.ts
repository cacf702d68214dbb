import { formatInstant, type Instant } from '../../kernel/instant';
import type { Line } from './line-lists';

/** A line of a list as a program reads it. */
export function lineJson(line: Line): string {
  const { openedAt, dueAt, endedAt, isTransport, isMachine, person, isNamed, ...rest } = line;
  return JSON.stringify({
    ...rest,
    recruiter: isNamed ? person : null,
    team: isNamed ? null : person.id,
    ...{ openedAt: time(openedAt), dueAt: time(dueAt), endedAt: time(endedAt) },
    cause: isTransport ? 'transport' : null,
    keptAutomatically: isMachine && line.status === 'kept',
  });
}

function time(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
