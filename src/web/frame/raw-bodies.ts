import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TooLarge, type RawBody } from '../../forms/raw-body';
import { LARGEST_BODY } from './adapter';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** A body of which only the bytes count: whatever it says that it is, somebody signed them. */
const RAW = 'application/x-lupaus-raw';
/** Where such bodies come in. */
const ROUTES = ['/hooks/:connection'];

/** Nobody who means well sends more; the connection is cut. */
const CUT_AT = 50 * LARGEST_BODY;

/**
 * Lets the bodies of hooks through as they came, valid or not, up to a megabyte. To be called before the hook that takes
 * a content type away.
 */
export function takeRawBodies(fastify: Fastify): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (request.method === 'POST' && ROUTES.includes(request.routeOptions.url ?? '')) {
      request.headers['content-type'] = RAW;
    }
    done();
  });
  fastify.addContentTypeParser(RAW, (_request: unknown, payload: AsyncIterable<Buffer>) =>
    readWhole(payload),
  );
}

/** What is too much is read and let go: who writes to the end before they read would else never see the answer. */
async function readWhole(payload: AsyncIterable<Buffer>): Promise<RawBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
    if (size > CUT_AT) break;
  }
  return size <= LARGEST_BODY ? Buffer.concat(chunks) : new TooLarge(size);
}
