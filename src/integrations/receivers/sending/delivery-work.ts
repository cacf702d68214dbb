import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock';
import type { Instant } from '../../../kernel/instant';
import type { OutwardDelivery } from '../../../store/entities/connect/outward-delivery.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import { DeliveryRows } from '../deliveries.repository';
import { LineRoom } from './line-room';
import { ReceiverRows } from '../receivers.repository';
import { Sending } from './sending';
import { Settling } from './settling';

/** So many requests at once, to all receivers together. */
const LINES = 16;
/** How long what is claimed is left to whoever claimed it; longer than sending and writing down may take. */
export const LEASE_MS = 60_000;
/** The log goes back so far. */
const KEPT_MS = 30 * 86_400_000;
const AT_ONCE = 500;
const WAIT_MS = 100;

/** Tells receivers what waits for them: at least once, and no slow one keeps another waiting. */
@Injectable()
export class DeliveryWork {
  private readonly logger = new Logger('webhooks');
  private readonly onWire = new Map<OutwardDelivery, Promise<void>>();

  constructor(
    private readonly units: UnitOfWork,
    private readonly receivers: ReceiverRows,
    private readonly deliveries: DeliveryRows,
    private readonly sending: Sending,
    private readonly settling: Settling,
    private readonly clock: Clock,
  ) {}

  /** Claims what is due, as far as there are lines, and begins to send it. @returns how much was begun */
  async begin(): Promise<number> {
    const now = this.clock.now();
    const free = LINES - this.onWire.size;
    // looked at first without the lock that those who write wait for
    if (free < 1 || !(await this.deliveries.anyDue(now))) return 0;
    const leaseUntil = (now + LEASE_MS) as Instant;
    const claimed = await this.units.run(() =>
      this.deliveries.claim(now, leaseUntil, free, new LineRoom(this.busy())),
    );
    for (const delivery of claimed) {
      const sending = this.send(delivery).finally(() => this.onWire.delete(delivery));
      this.onWire.set(delivery, sending);
    }
    return claimed.length;
  }

  /** Waits for a line to get free; not for long, for there may be something for somebody else. */
  async room(): Promise<void> {
    if (this.onWire.size < LINES) return;
    await Promise.race([...this.onWire.values(), sleep(WAIT_MS, undefined, { ref: false })]);
  }

  /** Waits for what is on the wire. */
  async finish(): Promise<void> {
    while (this.onWire.size > 0) await Promise.all(this.onWire.values());
  }

  /** Sends all that is due now. @returns how much was tried */
  async sendDue(): Promise<number> {
    let sent = 0;
    for (;;) {
      const begun = await this.begin();
      await this.finish();
      if (begun === 0) return sent;
      sent += begun;
    }
  }

  /** Forgets what was written a month ago. @returns how much */
  async tidy(): Promise<number> {
    const old = await this.deliveries.before((this.clock.now() - KEPT_MS) as Instant, AT_ONCE);
    if (old.length > 0) await this.units.run(() => this.deliveries.remove(old));
    return old.length;
  }

  private *busy() {
    for (const { receiver } of this.onWire.keys()) yield receiver;
  }

  /** Never throws: what could not be written down is sent once more when its lease has run out. */
  private async send(delivery: OutwardDelivery): Promise<void> {
    try {
      const receiver = await this.receivers.find(delivery.receiver);
      if (receiver === null) return;
      const { expiresAt } = delivery;
      if (expiresAt !== null && expiresAt < this.clock.now()) {
        // nothing was sent for so long, as after a standstill
        await this.settling.lapse(delivery, this.clock.now());
        return;
      }
      await this.settling.write(delivery, await this.sending.send(delivery, receiver));
    } catch (error) {
      this.logger.error({ error });
    }
  }
}
