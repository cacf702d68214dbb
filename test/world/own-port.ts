import { createServer, type Server } from 'node:net';

/** Systems give ports from here on to nobody by themselves: Linux begins at 32768, others at 49152. */
const FIRST = 20_000;
const COUNT = 10_000;
const TRIES = 50;

/**
 * Listens on this machine, on a port that nobody gets by chance while the server is down: another may take its place.
 * @param port 0 is any
 * @throws Error when the port is taken
 */
export async function listenHere(server: Server, port = 0): Promise<void> {
  for (let tries = 1; ; tries++) {
    const one = port === 0 ? FIRST + Math.floor(Math.random() * COUNT) : port;
    try {
      await listen(server, one);
      return;
    } catch (error) {
      if (port !== 0 || tries === TRIES) throw error;
    }
  }
}

/** A port of that kind on which nobody listens. */
export async function ownPort(): Promise<number> {
  const probe = createServer();
  await listenHere(probe);
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });
}
