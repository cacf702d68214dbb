import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** A caller's own id is taken over when it cannot be more than that: no dots, no at sign, not long. */
const SANE = /^[A-Za-z0-9-]{8,64}$/;

/** The id under which a request stands in the log and in its answer: that of X-Request-Id, else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}
