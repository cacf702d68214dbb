import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);
/** Less fits into one packet as it is. */
const LEAST = 1000;
/** Of eleven: further ones take ten times as long to save a tenth. */
const QUALITY = 4;
/** A link that lets somebody in, or a key to the API. */
const SECRET =
  /\/(?:s|setup|invitation|request|dispute|password-reset|calendar)\/[\w.-]{16,}|\blup_[\w-]{16,}/;

/** What is asked of a request and its answer. */
interface Asked {
  method: string;
  headers: { 'accept-encoding'?: string | string[] };
}
interface Answer {
  getHeader(name: string): number | string | string[] | undefined;
  header(name: string, value: string): unknown;
  removeHeader(name: string): unknown;
}

/**
 * Packs a page for a browser that says that it can unpack it. What holds a secret is sent as it is: from how well it
 * packs together with what somebody else put into it, the secret could be guessed (BREACH, 2013).
 * @returns what is to be sent
 */
export async function packPage(asked: Asked, answer: Answer, payload: unknown): Promise<unknown> {
  if (asked.method !== 'GET' || typeof payload !== 'string' || payload.length < LEAST) {
    return payload;
  }
  const isPage = String(answer.getHeader('content-type')).startsWith('text/html');
  if (!isPage || answer.getHeader('content-encoding') !== undefined || SECRET.test(payload)) {
    return payload;
  }
  answer.header('vary', 'accept-encoding');
  const encoding = encodingFor(String(asked.headers['accept-encoding'] ?? ''));
  if (encoding === null) return payload;
  answer.header('content-encoding', encoding);
  answer.removeHeader('content-length');
  if (encoding === 'gzip') return packGzip(payload);
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  return packBrotli(payload, { params });
}

/** The better one of those that are accepted (RFC 9110, section 12.5.3); null for none. */
export function encodingFor(accepted: string): 'br' | 'gzip' | null {
  const taken = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((one) => one.split(';').map((part) => part.trim()))
      .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  );
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : null;
}
