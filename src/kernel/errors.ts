import { formatInstant, type Instant } from './instant';

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

/** Somebody else changed it since it was read: who, and when. */
export class ConflictError extends LupausError {
  constructor(
    what: string,
    readonly by: string,
    readonly at: Instant,
  ) {
    super(
      'changed_meanwhile',
      `${what} was changed by ${by} at ${formatInstant(at)}; look at it again and repeat.`,
    );
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
