import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { DeliveryWork } from '../../src/integrations/receivers/sending/delivery-work';
import { Announcing } from '../../src/integrations/webhooks/announcing';
import { Seals } from '../../src/journey/proof/seals.repository';
import { OutwardDelivery } from '../../src/store/entities/connect/outward-delivery.entity';
import { rows } from '../world/sweeping';
import { until, type World } from '../world/world';

/** What a receiver got. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** What Standard Webhooks says a body is. */
export interface Told {
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}

/** An endpoint, as the API shows it. */
export interface Endpoint {
  id: string;
  secret: string;
  status: string;
  offReason: string | null;
  failingSince: string | null;
  version: number;
}

/** What it was told, as the API shows it. */
export interface Delivery {
  id: string;
  message: string;
  type: string;
  status: string;
  attempts: { status: number | null; trouble: string | null }[];
  nextAttemptAt: string | null;
  answer: string | null;
}

/** Somebody else's server, which is told what happens; it answers as a test wants it to. */
export class LocalReceiver {
  readonly got: Received[] = [];
  /** What it answers; null for nothing at all. */
  answer: { status: number; headers?: Record<string, string>; body?: string } | null = {
    status: 204,
  };
  /** How many requests it was asked at the same time, at most. */
  atOnce = 0;
  private open = 0;
  private readonly server = createServer((request, response) => {
    this.atOnce = Math.max(this.atOnce, ++this.open);
    response.on('close', () => this.open--);
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      this.got.push({ headers: request.headers, body });
      if (this.answer === null) return;
      const { status, headers = {}, body: said = '' } = this.answer;
      response.writeHead(status, headers).end(said);
    });
  });

  /** @returns its address */
  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await new Promise((resolve) => this.server.once('listening', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** What it was told, of one type or of all. */
  told(type?: string): Told[] {
    const all = this.got.map(({ body }) => JSON.parse(body) as Told);
    return type === undefined ? all : all.filter((one) => one.type === type);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Seals all that happened, and writes down whom it is to be told: at once, as the loops do when their time has come. */
export async function announced({ app, clock }: World): Promise<void> {
  while ((await app.get(Seals).seal(clock.now())) > 0);
  while (await app.get(Announcing).round());
}

/**
 * Waits until all that is due was told and its answer written down. A lease ends by the clock: what is on the wire when that
 * leaps is sent once more, so a test waits for this before.
 */
export async function allSent(world: World): Promise<void> {
  await until('all to be sent', async () => {
    await world.app.get(DeliveryWork).begin();
    const now = world.clock.now();
    // one that is on the wire has been counted, and not logged yet
    return (await rows(world, OutwardDelivery)).every(
      ({ status, nextAttemptAt, attempts, log }) =>
        status !== 'waiting' || (nextAttemptAt > now && attempts === log.length),
    );
  });
}

/**
 * What the public library of Standard Webhooks makes of a request, at the time of the world's clock.
 * @throws Error when it would be refused
 */
export function verified(world: World, secret: string, { headers, body }: Received): Told {
  // the library reads the machine's clock, and refuses what is older than five minutes
  const clock = jest.spyOn(Date, 'now').mockReturnValue(world.clock.now());
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>) as Told;
  } finally {
    clock.mockRestore();
  }
}
