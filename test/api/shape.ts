import type { Example } from '../../src/web/docs/examples';

// Whether an example still says what is true.

/**
 * Whether two values have the same fields, whatever is in them. What is null, not there or an empty list in one of them
 * may be anything in the other: which it is depends on how fast the workers are.
 */
export function isAlike(one: unknown, other: unknown): boolean {
  if (isNothing(one) || isNothing(other)) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && isAlike(one[0], other[0]);
  }
  if (typeof one !== 'object' || typeof other !== 'object') return typeof one === typeof other;
  const [fields, others] = [Object.keys(one!), Object.keys(other!)];
  if (fields.length !== others.length) return false;
  return fields.every(
    (name) =>
      name in other! &&
      isAlike((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  );
}

/** Whether the same was asked, and the answers have the same fields. */
export function isSame(stored: Example | undefined, fresh: Example): boolean {
  if (stored === undefined) return false;
  return askedOf(stored) === askedOf(fresh) && isAlike(stored.response, fresh.response);
}

/** What was asked, but for ids and secrets, and what came back but for the answer itself. */
function askedOf({ path, query, request, status, type }: Example): string {
  const asked = JSON.stringify({ path, query, request, status, type });
  return asked.replace(/[0-7][0-9A-HJKMNP-TV-Z]{25}|[\w-]{22,}/g, '');
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
