import { monotonicFactory } from 'ulid';
import type { Instant } from './instant';

/** The id of a record of that kind: a ULID, so ids made later sort later. Says nothing about a person. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

const next = monotonicFactory();

/** A new id made at `now`. Of two made in one process, the second sorts after the first, even in one millisecond. */
export function newId<Kind extends string>(now: Instant): Id<Kind> {
  return next(now) as Id<Kind>;
}
