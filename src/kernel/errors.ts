import type { Instant } from './instant';

/** Who an error speaks to: the person who typed, the one who runs the service, or us who wrote it. */
export type Audience = 'user' | 'operator' | 'developer';

/** An error with a stable code that the edges turn into an exit code, problem details or a page. */
export class LupausError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly audience: Audience = 'user',
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Bad input: a sentence that names the thing and what was expected. */
export class InputError extends LupausError {
  constructor(message: string, code = 'invalid_input') {
    super(code, message, 'user');
  }
}

/** What was asked for does not exist, or not for the one who asks. */
export class NotFoundError extends LupausError {
  constructor(message: string) {
    super('not_found', message, 'user');
  }
}

/** The one who asks is known, but may not do this. */
export class ForbiddenError extends LupausError {
  constructor(message: string, code = 'forbidden') {
    super(code, message, 'user');
  }
}

/** Who was there before, and when: what a conflict tells, so that the loser can look and ask. */
export interface Forerunner {
  /** A user's id or name; null when nobody did it, but a timer. */
  readonly by: string | null;
  readonly at: Instant | null;
}

/** What is asked for does not fit what has become of the thing meanwhile. Nothing was changed. */
export class ConflictError extends LupausError {
  constructor(
    message: string,
    readonly forerunner: Forerunner = { by: null, at: null },
    code = 'conflict',
  ) {
    super(code, message, 'user');
  }
}

/** Asked too often; may be asked again after a while. */
export class TooManyError extends LupausError {
  /** @param retryAfterSeconds whole seconds, at least 1 */
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super('too_many_requests', message, 'user');
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
