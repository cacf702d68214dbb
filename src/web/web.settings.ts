import { isIP } from 'node:net';
import { z } from 'zod';
import { placeShape, publicUrlOf } from '../kernel/public-url';
import { readSettings } from '../kernel/settings';

/** How this service is reached. */
export interface WebSettings {
  /** The address to listen on. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Where people reach this service, without a slash at the end. */
  readonly publicUrl: string;
  /** The proxies whose X-Forwarded-For is believed; none when empty. */
  readonly trustedProxies: readonly string[];
  /** How often one token or session may ask the API in a minute; 0 for as often as it likes. */
  readonly requestsPerMinute: number;
  /** What GET /metrics asks for; null lets in who asks from this machine. */
  readonly metricsToken: string | null;
}

/** The token under which a provider asks for its `WebSettings`. */
export const WEB_SETTINGS = Symbol('WebSettings');

const RATE_EXPECTED = 'expected a number of requests, 0 for no limit';
const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal'];
const SHORTEST_TOKEN = 16;

const shape = z.object({
  HOST: z
    .string()
    .refine(
      (host) => isIP(host) !== 0 || host === 'localhost',
      'expected an IP address such as 0.0.0.0',
    )
    .default('127.0.0.1'),
  ...placeShape,
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((proxy) => proxy.trim()))
    .refine(
      (proxies) => proxies.every(isRange),
      `expected addresses or ranges such as 10.0.0.0/8, or ${NAMED_RANGES.join(', ')}, with commas between`,
    )
    .default([]),
  API_REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^\d{1,7}$/, RATE_EXPECTED)
    .transform(Number)
    .default(6000),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'expected characters of ASCII without spaces')
    .min(SHORTEST_TOKEN, `expected at least ${SHORTEST_TOKEN} characters`)
    .optional(),
});

/** Reads HOST, PORT, PUBLIC_URL, TRUST_PROXY, API_REQUESTS_PER_MINUTE and METRICS_TOKEN. @throws SettingsError naming the one that is wrong */
export function webSettings(environment: Record<string, string | undefined>): WebSettings {
  const read = readSettings(shape, environment);
  return {
    host: read.HOST,
    port: read.PORT,
    publicUrl: publicUrlOf(read),
    trustedProxies: read.TRUST_PROXY,
    requestsPerMinute: read.API_REQUESTS_PER_MINUTE,
    metricsToken: read.METRICS_TOKEN ?? null,
  };
}

function isRange(text: string): boolean {
  if (NAMED_RANGES.includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}
