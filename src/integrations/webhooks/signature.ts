import { createHmac, randomBytes } from 'node:crypto';
import { derivedId } from '../../journey/record/commitment-id';
import type { Instant } from '../../kernel/instant';

// Standard Webhooks, "Verifying webhook authenticity": symmetric keys, HMAC-SHA256.

const PREFIX = 'whsec_';
const KEY_BYTES = 32;

/** A new key, as it is shown: `whsec_` and 32 random bytes in base64. */
export function newSecret(): string {
  return PREFIX + randomBytes(KEY_BYTES).toString('base64');
}

/**
 * The id of a message: follows from what it tells, so that it is the same at every attempt, whoever sends it again, and to
 * each endpoint.
 */
export function messageIdOf(source: string): string {
  return `msg_${derivedId('webhook', source)}`;
}

/**
 * The headers of a message: its id, when this attempt is made, and a signature with each key, the newest first.
 * @param secrets as they are shown
 */
export function signaturesOf(
  id: string,
  at: Instant,
  body: string,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return `v1,${mac}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
