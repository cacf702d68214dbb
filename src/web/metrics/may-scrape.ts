import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';
import { sha256 } from '../../kernel/hash';

/** A request that came through a proxy carries one of these, and its sender may be anywhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
loopback.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');

/** What is asked of a request for the figures. */
export interface Scrape {
  headers: IncomingHttpHeaders;
  /** The address at the other end of the connection, whatever a proxy says. */
  from: string | undefined;
}

/**
 * Whether somebody may read the figures: with the token where one is set; else from this machine, and not through a
 * proxy on it.
 */
export function mayScrape({ headers, from }: Scrape, token: string | null): boolean {
  if (token !== null) return isToken(headers.authorization, token);
  if (from === undefined || FORWARDED.some((name) => headers[name] !== undefined)) return false;
  return loopback.check(from, isIPv6(from) ? 'ipv6' : 'ipv4');
}

/** Compared by hash, so that the time it takes says nothing about how much was right. */
function isToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)));
}
