import { formatInstant, type Instant } from '../../../kernel/instant';

/** Names of fields that hold an instant. */
const TIME = /(^(at|due|starts|ends|from|to)|At|Until|Since|Ends)$/;

/** A copy in which instants are texts, at any depth. */
export function timesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(timesOf);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [
      name,
      typeof one === 'number' && TIME.test(name) ? formatInstant(one as Instant) : timesOf(one),
    ]),
  );
}
