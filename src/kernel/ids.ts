import { monotonicFactory } from 'ulid';
import type { Instant } from './instant';

/** The id of a record of that kind: a ULID, so ids made later sort later. Says nothing about a person. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

let next = monotonicFactory();

/** A new id made at `now`. Of two made in one process, the second sorts after the first, even in one millisecond. */
export function newId<Kind extends string>(now: Instant): Id<Kind> {
  return next(now) as Id<Kind>;
}

/** From here on ids are as in a new process: for tests, of which the next begins at an earlier time than the last one ended. */
export function forgetIds(): void {
  next = monotonicFactory();
}
