// Requests over connections that stay open, several at a time.
import { Agent, request } from 'node:http';

/** Sends what `next()` gives for so long. @returns answers per second; throws when one is not a 2xx */
export async function load(url, next, ms, connections = 8) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + ms;
  let count = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        await send(url, agent, next());
        count++;
      }
    }),
  );
  const took = performance.now() - begun;
  agent.destroy();
  return (count * 1000) / took;
}

/** One request. @returns the body, parsed */
export function send(url, agent, { method = 'GET', path, headers = {}, body }) {
  return new Promise((done, fail) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const json = text === undefined ? {} : { 'content-type': 'application/json' };
    const asked = request(
      `${url}${path}`,
      { method, agent, headers: { ...json, ...headers } },
      (answer) => {
        let got = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => (got += part));
        answer.on('end', () =>
          answer.statusCode < 300
            ? done(JSON.parse(got))
            : fail(new Error(`${path}: ${answer.statusCode} ${got}`)),
        );
      },
    );
    asked.on('error', fail);
    asked.end(text);
  });
}
