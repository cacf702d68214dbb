import { LupausError } from '../../kernel/errors';

/** What the log says of an error. */
export interface Trace {
  type: string;
  code?: string;
  message?: string;
  /** Where it was thrown and by whom called, one line each. */
  stack?: string;
  cause?: Trace;
}

const DEEPEST_CAUSE = 3;

/**
 * What may be told of an error. Its message is left out unless it is one of ours that is not meant for a user: a
 * database's, a parser's or a mail server's may repeat what somebody sent. The line that threw it says as much.
 */
export function traceOf(thrown: unknown, depth = 0): Trace {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const trace: Trace = { type: thrown.name };
  const { code } = thrown as NodeJS.ErrnoException;
  if (typeof code === 'string' && /^[\w-]{1,60}$/.test(code)) trace.code = code;
  if (thrown instanceof LupausError && thrown.audience !== 'user')
    trace.message = mask(thrown.message);
  const frames = (thrown.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line));
  if (frames.length > 0) trace.stack = mask(frames.map((line) => line.trim()).join('\n'));
  if (thrown.cause !== undefined && depth < DEEPEST_CAUSE)
    trace.cause = traceOf(thrown.cause, depth + 1);
  return trace;
}

/** The text without e-mail addresses: the second net, for what should not hold any. */
export function mask(text: string): string {
  return text.replace(/[^\s@<>"'()/\\]+@[^\s@<>"'()/\\]+/g, '[address]');
}
