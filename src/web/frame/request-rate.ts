import type { IncomingHttpHeaders } from 'node:http';
import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import { TooManyError } from '../../kernel/errors';
import { sha256 } from '../../kernel/hash';

interface Asked {
  /** The pattern of the route: the address itself may be spelt in many ways. */
  routeOptions: { url?: string };
  headers: IncomingHttpHeaders;
  ip: string;
}

const API = '/api/v1/';
/** Here nobody looks at a token: one that is made up is none. */
const PUBLIC = `${API}public/`;
const WINDOW_MS = 60_000;
/** So many who ask are counted at once; the one who asked longest ago is forgotten first. */
const COUNTED = 10_000;

/**
 * How often the API may be asked by one token or session, or without either from one address, said in every answer as
 * `ratelimit-limit`, `-remaining` and `-reset` (draft-ietf-httpapi-ratelimit-headers). Each process counts for itself.
 * @param most requests in a minute
 */
export function requestRate(most: number): RateLimitPluginOptions {
  return {
    max: most,
    timeWindow: WINDOW_MS,
    cache: COUNTED,
    enableDraftSpec: true,
    allowList: (asked: Asked) => !isBelow(API, asked),
    keyGenerator: (asked: Asked) => {
      const { headers, ip } = asked;
      const secret = headers.authorization ?? headers.cookie;
      // kept only as long as it is counted, and not in clear
      return secret === undefined || isBelow(PUBLIC, asked) ? ip : sha256(secret);
    },
    errorResponseBuilder: (_, { ttl }) =>
      new TooManyError(
        `At most ${most} requests a minute are taken from one token.`,
        Math.max(1, Math.ceil(ttl / 1000)),
      ),
  };
}

function isBelow(path: string, { routeOptions }: Asked): boolean {
  return routeOptions.url?.startsWith(path) === true;
}
