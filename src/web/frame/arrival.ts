import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** How long a body may take to arrive. */
export interface Patience {
  /** Of a body without files, in ms; and how often it is looked how far a form with files has come. */
  everyMs: number;
  /** So many bytes of a form with files come in that time at least: a telephone where there is hardly a network. */
  leastBytes: number;
}

const PATIENCE: Patience = { everyMs: 60_000, leastBytes: 200_000 };
const FORM_WITH_FILES = /^multipart\/form-data\s*;/i;

/**
 * Lets files take the time that they need on a slow network as long as they keep coming, and nobody hold a connection
 * by sending a byte a minute: whatever else has not arrived after a minute is not waited for.
 * @param refuse answers on the connection and closes it
 */
export function watchArrivals(
  fastify: Fastify,
  refuse: (socket: Socket) => void,
  patience: Patience = PATIENCE,
): void {
  fastify.addHook('onRequest', ({ raw }, _reply, done) => {
    if (hasBody(raw)) watch(raw, refuse, patience);
    done();
  });
}

function watch(
  request: IncomingMessage,
  refuse: (socket: Socket) => void,
  { everyMs, leastBytes }: Patience,
): void {
  const { socket, headers } = request;
  // what this process asks of itself has come already
  if (!(socket instanceof Socket)) return;
  const mayTakeLong = FORM_WITH_FILES.test(headers['content-type'] ?? '');
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    const came = socket.bytesRead - before;
    before = socket.bytesRead;
    if (request.complete) clearInterval(timer);
    else if (!mayTakeLong || came < leastBytes) refuse(socket);
  }, everyMs).unref();
  request.once('close', () => {
    clearInterval(timer);
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
