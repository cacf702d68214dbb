import { sha256 } from '../../../kernel/hash';
import type { Instant } from '../../../kernel/instant';
import type { OutwardDelivery } from '../../../store/entities/connect/outward-delivery.entity';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** After the first attempt, the second, and so on, in seconds (Standard Webhooks, "Deliverability and reliability"). */
const RETRY_SECONDS = [
  ...[5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
];
/** Up or down, so that what failed together does not come back together. */
const JITTER = 0.2;
/** Who asks for more time gets so much at most. */
const MOST_ASKED_SECONDS = HOUR;

/**
 * When something is tried again; null when that was the last time. The same attempt always gives the same time.
 * @param asked how many seconds the receiver wants us to wait, where it says so
 */
export function retryAt(
  now: Instant,
  { id, attempts, expiresAt }: Pick<OutwardDelivery, 'id' | 'attempts' | 'expiresAt'>,
  asked: number,
): Instant | null {
  const seconds = RETRY_SECONDS[attempts - 1];
  if (seconds === undefined) return null;
  const factor = 1 + JITTER * (2 * chanceOf(id, attempts) - 1);
  const wait = Math.max(seconds * factor, Math.min(asked, MOST_ASKED_SECONDS));
  const at = Math.round(now + wait * 1000) as Instant;
  return expiresAt !== null && at > expiresAt ? null : at;
}

/** A number from 0 to 1 that differs from delivery to delivery and from attempt to attempt. */
function chanceOf(id: string, attempts: number): number {
  return parseInt(sha256(`${id}/${attempts}`).slice(0, 8), 16) / 0xffffffff;
}
