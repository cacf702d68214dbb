import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { mask, traceOf } from './trace';

/** Standard error: what the start prints for people stays readable on standard output. */
const STANDARD_ERROR = 2;
const nothing = () => undefined;

export type Log = Logger;
export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

/**
 * The service's log: one JSON object per line with level, time and msg, and no personal data. Nobody who writes to it
 * can let a request, an answer or an error's message through.
 * @param to where lines go; written at once, so that the last ones before an end are there
 */
export function makeLog(
  level: LogLevel,
  to: DestinationStream = destination({ dest: STANDARD_ERROR, sync: true }),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      hooks: {
        logMethod(told, method) {
          method.apply(this, wordsOf(told));
        },
      },
      formatters: { level: (label) => ({ level: label }) },
      // Fastify's own lines carry these, with addresses, headers and query strings in them
      serializers: {
        req: nothing,
        res: nothing,
        request: nothing,
        reply: nothing,
        err: traceOf,
        error: traceOf,
      },
    },
    to,
  );
}

type Told = [obj: unknown, msg: string];

/**
 * What a line is made of. Values to be put into the words are left out, they may be anything; where nobody gave words, pino would take the error's message for them.
 */
function wordsOf([first, second]: unknown[]): Told {
  if (typeof first === 'string') return [{}, mask(first)];
  return [first, typeof second === 'string' ? mask(second) : 'failed'];
}
