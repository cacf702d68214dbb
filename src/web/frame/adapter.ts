import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Log } from '../log/log';
import { PROBLEM_TYPE, problem, type Problem } from '../problem';
import type { WebSettings } from '../web.settings';
import { requestIdOf } from './request-id';

/** The largest body that is read, in bytes. */
export const LARGEST_BODY = 1_000_000;
/** The headers of a request must have arrived within this; of bodies see arrival.ts. */
const HEADERS_WITHIN_MS = 60_000;
/** And all of it within this: 50 MB of files over half a megabit a second, or 100 MB over one. */
const ARRIVES_WITHIN_MS = 20 * 60_000;

/** Fastify as this service wants it: our log and ids, a limit on bodies, and problem details before any route. */
export function makeAdapter({ trustedProxies }: WebSettings, log: Log): FastifyAdapter {
  // requests are told by our own line; what Fastify says of each holds its address and where it came from
  const quiet = log.child({}, { level: 'error' });
  return new FastifyAdapter({
    loggerInstance: log,
    childLoggerFactory: () => quiet,
    genReqId: requestIdOf,
    bodyLimit: LARGEST_BODY,
    requestTimeout: ARRIVES_WITHIN_MS,
    http: { headersTimeout: HEADERS_WITHIN_MS },
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerBrokenRequest,
  });
}

/** A path that cannot be decoded reaches no route, hence no filter. */
function answerUnroutable(
  { statusCode }: { statusCode?: number },
  { id }: { id: string },
  { raw }: { raw: ServerResponse },
): void {
  const told = problem(statusCode ?? 400, 'broken_request', 'This address cannot be read.');
  raw
    .writeHead(told.status, { 'content-type': PROBLEM_TYPE, 'x-request-id': id })
    .end(JSON.stringify({ ...told, requestId: id }));
}

/** What is no HTTP gets an answer by hand; there is no reply to send it with. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const told =
    BROKEN[error.code ?? ''] ?? problem(400, 'broken_request', 'This is no HTTP request.');
  const body = JSON.stringify(told);
  socket.end(
    `HTTP/1.1 ${told.status} ${told.title}\r\ncontent-type: ${PROBLEM_TYPE}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** Of one whose body does not come. */
export function answerTooSlow(socket: Socket): void {
  answerBrokenRequest(Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
}

const BROKEN: Record<string, Problem> = {
  HPE_HEADER_OVERFLOW: problem(
    431,
    'headers_too_large',
    'The headers of this request are too large.',
  ),
  ERR_HTTP_REQUEST_TIMEOUT: problem(408, 'too_slow', 'This request took too long to arrive.'),
};
