import { ConflictError } from '../../kernel/errors';
import { formatInstant, type Instant } from '../../kernel/instant';
import type { User } from '../../store/entities/accounts/user.entity';

/** Who changed a record last, and when. */
interface Changed {
  changedBy: string;
  changedAt: Instant;
}

/** Says who was there before. @param what the record, in a word: "job" */
export function conflictOf(
  what: string,
  { changedBy, changedAt }: Changed,
  users: ReadonlyMap<string, User>,
): ConflictError {
  const by = users.get(changedBy)?.name ?? 'Lupaus itself';
  const when = formatInstant(changedAt);
  return new ConflictError(
    `The ${what} was changed by ${by} at ${when}; look at it again and repeat.`,
    { by, at: changedAt },
    'changed_meanwhile',
  );
}
