import { sha256 } from '../../kernel/hash';
import type { Instant } from '../../kernel/instant';
import type { Message } from '../../store/entities/mail/message.entity';

/** Of a message, what its next attempt depends on. */
type Tried = Pick<Message, 'id' | 'attempts'>;

/** After the first attempt, the second, and so on; the last one again and again (service, section 3). */
const RETRY_SECONDS = [30, 120, 300, 900, 1800, 3600, 7200];
/** Up or down, so that what failed together does not come back together. */
const JITTER = 0.2;
/** By then a mail server that had the mail and did not say so has passed it on, and may know it by its Message-ID. */
const REPEAT_SECONDS = [120, 300] as const;

/** When a message is tried again that certainly did not arrive. The same attempt always gives the same time. */
export function retryAt(now: Instant, message: Tried): Instant {
  const seconds = RETRY_SECONDS[message.attempts - 1] ?? RETRY_SECONDS.at(-1)!;
  const factor = 1 + JITTER * (2 * chanceOf(message) - 1);
  return Math.round(now + seconds * factor * 1000) as Instant;
}

/** When a message is sent again that may have arrived. The same attempt always gives the same time. */
export function repeatAt(now: Instant, message: Tried): Instant {
  const [least, most] = REPEAT_SECONDS;
  const seconds = least + (most - least) * chanceOf(message);
  return Math.round(now + seconds * 1000) as Instant;
}

/** A number from 0 to 1 that differs from message to message and from attempt to attempt. */
function chanceOf({ id, attempts }: Tried): number {
  return parseInt(sha256(`${id}/${attempts}`).slice(0, 8), 16) / 0xffffffff;
}
