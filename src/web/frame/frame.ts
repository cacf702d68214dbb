import type { IncomingHttpHeaders } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NotFoundException } from '@nestjs/common';
import { InputError } from '../../kernel/errors';
import type { Log } from '../log/log';
import { ApiDocument } from '../docs/api-document';
import { serveDocsAssets } from '../docs/docs-assets';
import { HttpTimes } from '../metrics/http-times';
import { packPage } from './packing';
import { fieldWithNul, hasNul } from './nul';
import { requestRate } from './request-rate';
import { takeRawBodies } from './raw-bodies';
import { answerTooSlow } from './adapter';
import { watchArrivals } from './arrival';
import { securityHeaders } from './security-headers';
import type { WebSettings } from '../web.settings';

interface Request {
  id: string;
  method: string;
  routeOptions: { url?: string };
}

interface Reply {
  statusCode: number;
  /** Since the request came, in ms. */
  elapsedTime: number;
}

/** A form with a file; how large the file may be is for the route to say, which reads it. */
const UPLOADS = {
  files: 2,
  fields: 60,
  fieldSize: 100_000,
  fieldNameSize: 100,
  fileSize: Infinity,
};

/** Asked every few seconds by machines: only at level debug in the log. */
const PROBES = /^\/(health\/|metrics)/;

/**
 * What goes round every request: its id, the line in the log, the time it took, the headers that protect a browser.
 * To be called once, before the application listens.
 * @param onlyProbes a worker: it answers /health and /metrics and nothing else
 */
export async function putFrame(
  app: NestFastifyApplication,
  { web, onlyProbes }: { web: WebSettings; onlyProbes: boolean },
  log: Log,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(helmet, securityHeaders(web.publicUrl));
  await app.register(cookie);
  if (web.requestsPerMinute > 0) {
    await app.register(rateLimit, requestRate(web.requestsPerMinute));
  }
  await app.register(multipart, { limits: UPLOADS });
  const times = app.get(HttpTimes);
  takeRawBodies(fastify);
  watchArrivals(fastify, answerTooSlow);
  fastify.addHook('onRequest', (request, reply, done) => {
    // answers are about people: kept by nobody on the way unless a route says otherwise
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store' });
    // a client that always names JSON also does so with nothing to say
    if (isEmpty(request.headers)) delete request.headers['content-type'];
    const isLost = hasNul(request.url) || (onlyProbes && !PROBES.test(routeOf(request)));
    if (isLost) done(new NotFoundException());
    else done();
  });
  fastify.addHook('onSend', packPage);
  fastify.addHook('preValidation', (request, _reply, done) => {
    const field = fieldWithNul(request.body);
    if (field === null) done();
    else done(new InputError(`${field} must be text without the character NUL`));
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = lineOf(request, reply);
    log[PROBES.test(line.route) ? 'debug' : 'info'](line, 'request');
    times.add(line);
    done();
  });
  await serveDocsAssets(app);
  app.get(ApiDocument).describe(app);
}

function isEmpty(headers: IncomingHttpHeaders): boolean {
  const length = headers['content-length'] ?? '0';
  return length === '0' && headers['transfer-encoding'] === undefined;
}

/** The pattern and never the address that was asked for, which may hold ids, names and addresses of people. */
function routeOf({ routeOptions }: Request): string {
  return routeOptions.url ?? 'unknown';
}

function lineOf(request: Request, reply: Reply) {
  return {
    requestId: request.id,
    method: request.method,
    route: routeOf(request),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  };
}
