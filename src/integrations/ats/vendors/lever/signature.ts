import { z } from 'zod';
import type { RawDelivery } from '../../record';
import { glance } from '../bodies';
import { faultOf, hmacHex } from '../signing';

const inBody = z.object({
  token: z.string(),
  triggeredAt: z.number(),
  signature: z.string().nullish(),
});

/**
 * What one way of signing finds wrong with a delivery for one key; null when nothing is.
 * @param said the JSON of its body, read once for all keys
 */
type Scheme = (delivery: RawDelivery, said: unknown, key: string) => ReturnType<typeof faultOf>;

/**
 * Lever's own: `signature` in the body is the HMAC of `token` and `triggeredAt`, and says nothing of the rest of it. Agreed
 * by integrators' code and https://mcp.waymark.network/r/da3b2535-43b9-4cfe-9d46-d7f4fb747875
 */
const overTokenAndTime: Scheme = (_delivery, body, key) => {
  const said = glance(inBody, body);
  if (!said) return 'missing_signature';
  const signed = `${said.token}${said.triggeredAt}`;
  return faultOf(said.signature ?? undefined, key, () => hmacHex(key, signed));
};

/** A header over the raw body, which two catalogues claim and nobody has been seen to send. Stronger, so no harm is done. */
const overBody: Scheme = ({ headers, body }, _said, key) =>
  faultOf(headers['lever-signature'], key, () => hmacHex(key, body));

/**
 * Checks a delivery against every key of a connection: each of Lever's hooks has a key of its own, and there is one hook for
 * each event (https://developers.getknit.dev/docs/lever-real-time-events).
 * @param secret one or more keys, with blanks, commas or line ends between them
 */
export function faultFor(delivery: RawDelivery, said: unknown, secret: string): ReturnType<Scheme> {
  const scheme = delivery.headers['lever-signature'] === undefined ? overTokenAndTime : overBody;
  const faults = keysOf(secret).map((key) => scheme(delivery, said, key));
  return faults.includes(null) ? null : (faults[0] ?? 'wrong_signature');
}

/** The keys in a connection's secret; an empty one where there is none. */
export function keysOf(secret: string): string[] {
  const keys = secret.split(/[\s,]+/).filter((key) => key !== '');
  return keys.length === 0 ? [''] : keys;
}
