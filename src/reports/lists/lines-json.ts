import { formatInstant, type Instant } from '../../kernel/instant';
import type { Line } from './line-lists';

/** A line of a list as a program reads it: field by field, for what a line has besides may name whom this may not. */
export function lineJson(line: Line): string {
  const { id, application, job, candidate, rule, title, status, reason } = line;
  const { openedAt, dueAt, endedAt, isTransport, isMachine, person, isNamed } = line;
  return JSON.stringify({
    ...{ id, application, job, candidate, rule, title, status, reason },
    recruiter: isNamed ? person : null,
    team: isNamed ? null : person.id,
    ...{ openedAt: time(openedAt), dueAt: time(dueAt), endedAt: time(endedAt) },
    cause: isTransport ? 'transport' : null,
    keptAutomatically: isMachine && status === 'kept',
    overdueBusinessSeconds: line.overdueBusinessSeconds,
    explanation: explanationOf(line),
  });
}

/** What was said, and by whom where persons may be named. */
function explanationOf({ explanation, isNamed }: Line) {
  if (explanation === null) return null;
  const { version, words, by, at } = explanation;
  return { version, words, by: isNamed ? by : null, at: formatInstant(at) };
}

function time(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
