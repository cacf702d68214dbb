import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AtsAccess, RawDelivery, Vendor } from '../../../src/integrations/ats/record';
import type { Instant } from '../../../src/kernel/instant';
import { ashby } from './ashby-server';
import { greenhouse } from './greenhouse-server';
import { lever } from './lever-server';
import type { Answered, Asked, Play } from './play';
import { Times, type State } from './story';
import { teamtailor } from './teamtailor-server';
import { workable } from './workable-server';

const PLAYS: Record<Vendor, Play> = { greenhouse, lever, ashby, teamtailor, workable };

/** A vendor played on this machine: its API, and the deliveries that it would send. */
export interface PlayedVendor {
  vendor: Vendor;
  baseUrl: string;
  /** The API key as an administrator would type it. */
  token: string;
  /** What its hooks are signed with. */
  secret: string;
  subdomain: string | null;
  /** Ids of the application and the candidate of the story, as the vendor calls them. */
  application: string;
  candidate: string;
  times: Times;
  /** For `clientOf`. */
  access: AtsAccess;
  /** "GET /v1/…" of all questions so far, refused ones too. */
  asked: string[];
  /** From now on the API tells the story up to there. */
  set(state: State): void;
  /** What is sent when that step is taken: nothing where the vendor has no event for it, several where they cascade. */
  deliveries(state: State): RawDelivery[];
  /** The next question gets this answer instead of its own. */
  once(answer: Answered & { text?: string }): void;
  close(): Promise<void>;
}

/**
 * Starts a vendor on a free port of this machine.
 * @param received when the application of the story came in; the other steps follow hour by hour
 */
export async function startVendor(
  vendor: Vendor,
  received = (Date.now() - 5 * 3_600_000) as Instant,
): Promise<PlayedVendor> {
  const play = PLAYS[vendor];
  const times = new Times(received);
  const instead: (Answered & { text?: string })[] = [];
  const asked: string[] = [];
  let state: State = 'received';

  const server = createServer((request, response) => {
    void readAsked(request).then((question) => {
      asked.push(`${question.method} ${question.path}`);
      const first = instead.shift();
      const answered = first ??
        (play.isAllowed(question) ? play.answer(question, state, times) : { status: 401 }) ?? {
          status: 404,
        };
      respond(response, answered);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { token, secret, subdomain, application, candidate } = play;
  return {
    ...{ vendor, baseUrl, token, secret, subdomain, application, candidate, times, asked },
    access: { vendor, token, subdomain, baseUrl },
    set: (next) => (state = next),
    deliveries: (of) => play.deliveries(of, times),
    once: (answer) => instead.push(answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  const origin = `http://${request.headers.host!}`;
  const { pathname, searchParams } = new URL(request.url!, origin);
  const isForm = (request.headers['content-type'] ?? '').includes('urlencoded');
  const body = isForm
    ? Object.fromEntries(new URLSearchParams(text))
    : (JSON.parse(text || '{}') as Record<string, unknown>);
  const { headers, method = 'GET' } = request;
  return { method, path: pathname, query: searchParams, headers, body, origin };
}

function respond(
  response: ServerResponse,
  { status = 200, headers = {}, json, text }: Answered & { text?: string },
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(text ?? (json === undefined ? '' : JSON.stringify(json)));
}
