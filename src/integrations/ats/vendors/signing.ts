import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../../kernel/instant';

const MINUTE = 60_000;
/** A clock of theirs may be ahead of ours by so much. */
const AHEAD = 5 * MINUTE;
/** Longer than any vendor tries again (Greenhouse 15 hours), shorter than what somebody may have kept for later. */
const OLDEST = 5 * 24 * 60 * MINUTE;

/** HMAC-SHA256 in lower-case hex (RFC 2104, FIPS 180-4). */
export function hmacHex(secret: string, signed: Buffer | string): string {
  return createHmac('sha256', secret).update(signed).digest('hex');
}

/** SHA-256 in hex of bytes. */
export function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Compares a signature with the one it should be, in a time that says nothing about where they differ. Upper case, another
 * length or encoding is another signature.
 */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given, 'utf8'), Buffer.from(expected, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * What is wrong with a signature, or null when nothing is.
 * @param expected asked for only when there is something to compare; an empty secret signs nothing
 */
export function faultOf(
  given: string | undefined,
  secret: string,
  expected: () => string,
): 'missing_signature' | 'wrong_signature' | null {
  if (given === undefined || given === '') return 'missing_signature';
  return secret !== '' && isSame(given, expected()) ? null : 'wrong_signature';
}

/** True for what was said so long ago, or so far ahead, that it cannot be a delivery of now. */
export function isStale(at: Instant, now: Instant): boolean {
  return at < now - OLDEST || at > now + AHEAD;
}
