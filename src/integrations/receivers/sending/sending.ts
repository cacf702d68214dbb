import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import type { OutwardDelivery } from '../../../store/entities/connect/outward-delivery.entity';
import type { Receiver } from '../../../store/entities/connect/receiver.entity';
import { OutwardError, type Trouble } from '../../outward/outward-error';
import { OutwardRequests } from '../../outward/outward-requests';
import { messageIdOf, signaturesOf } from '../../webhooks/signature';
import { ReceiverSecrets } from '../receiver-secrets';

const TIMEOUT_MS = 15_000;
/** Of an answer so much is kept. */
const SHOWN = 500;

/** What came of sending something once. */
export interface Outcome {
  at: Instant;
  status: number | null;
  /** Null for a success. */
  trouble: Trouble | null;
  ms: number;
  answer: string | null;
  /** How many seconds the receiver wants us to wait; 0 when it says nothing. */
  retryAfter: number;
}

/** Sends deliveries, outside of any unit. */
@Injectable()
export class Sending {
  constructor(
    private readonly requests: OutwardRequests,
    private readonly secrets: ReceiverSecrets,
    private readonly clock: Clock,
  ) {}

  /** Never throws. */
  async send(delivery: OutwardDelivery, receiver: Receiver): Promise<Outcome> {
    const at = this.clock.now();
    const began = performance.now();
    const outcome = (rest: Partial<Outcome>): Outcome => ({
      ...{ at, status: null, trouble: null, answer: null, retryAfter: 0 },
      ...rest,
      ms: Math.round(performance.now() - began),
    });
    try {
      const url = this.secrets.urlOf(receiver);
      const headers = this.headersOf(delivery, receiver, at);
      const answered = await this.requests.post(url, {
        ...{ headers, body: delivery.body, timeoutMs: TIMEOUT_MS },
      });
      const { status, bodyStart } = answered;
      return outcome({
        ...{ status, trouble: troubleOf(status), answer: bodyStart.slice(0, SHOWN) },
        retryAfter: secondsIn(answered.headers['retry-after']),
      });
    } catch (error) {
      if (!(error instanceof OutwardError)) throw error;
      return outcome({ status: error.status, trouble: error.trouble });
    }
  }

  private headersOf(
    delivery: OutwardDelivery,
    receiver: Receiver,
    at: Instant,
  ): Record<string, string> {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const keys = this.secrets.keysOf(receiver, at);
    if (keys.length === 0) return headers;
    const message = messageIdOf(delivery.source);
    return { ...headers, ...signaturesOf(message, at, delivery.body, keys) };
  }
}

function troubleOf(status: number): Trouble | null {
  if (status >= 200 && status < 300) return null;
  return status === 410 ? 'gone' : 'status';
}

/** Only as a number: a date would need their clock to be right. */
function secondsIn(header: string | undefined): number {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : 0;
}
