import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { onEndSignal } from './kernel/end-signals';
import { Health } from './kernel/health/health';

/** A request has this long to come to its end; then its connection is cut. */
const REQUESTS_END_WITHIN_MS = 5_000;
/** The process ends within ten seconds, come what may: what is not done by then is done at the next start. */
const ENDS_WITHIN_MS = 9_000;

/**
 * Ends the process on SIGTERM or SIGINT: claims nothing more, finishes what is on the wire, closes, exit code 0. A
 * later signal ends it at once, exit code 1.
 */
export function endOnSignal(app: NestFastifyApplication): void {
  const end = () => {
    app.get(Health).add('process', () => 'is ending');
    void close(app).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  onEndSignal(end, () => process.exit(1));
}

/** Nest drains the loops first and closes HTTP after them, so a connection that hangs is cut from here. */
async function close(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const cut = () => {
    server.closeAllConnections();
  };
  setTimeout(cut, REQUESTS_END_WITHIN_MS).unref();
  await Promise.race([app.close(), sleep(ENDS_WITHIN_MS)]);
}
