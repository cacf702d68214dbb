import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Instant } from '../../kernel/instant';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { DeliveryRows } from '../receivers/deliveries.repository';
import { newDelivery } from '../receivers/new-delivery';
import { ReceiverRows } from '../receivers/receivers.repository';
import { PromiseWords } from './promise-words';
import { isHistory } from './history';
import { eventPayload, keptPayload } from './payloads';
import { SealedEvents, type SealedEvent } from './sealed-events.repository';

/**
 * Writes down what each endpoint is to be told: of events when they are sealed, of promises when something is noticed.
 * Each in one unit with the mark of how far the endpoint has been told, so that nothing is missed, and nothing told twice.
 */
@Injectable()
export class Announcing {
  private readonly logger = new Logger('webhooks');

  constructor(
    private readonly units: UnitOfWork,
    private readonly receivers: ReceiverRows,
    private readonly deliveries: DeliveryRows,
    private readonly sealed: SealedEvents,
    private readonly promises: PromiseWords,
    private readonly clock: Clock,
  ) {}

  /** One step for each endpoint; one that fails does not keep the others from theirs. @returns whether there may be more */
  async round(): Promise<boolean> {
    const endpoints = await this.receivers.active(['webhook']);
    if (endpoints.length === 0) return false;
    const newest = await this.sealed.newest();
    let isMore = false;
    for (const endpoint of endpoints) {
      try {
        if (endpoint.seal !== newest) isMore = (await this.tellEvents(endpoint.id)) || isMore;
        isMore = (await this.promises.tell(endpoint)) || isMore;
      } catch (error) {
        this.logger.error({ error });
      }
    }
    return isMore;
  }

  private tellEvents(id: string): Promise<boolean> {
    return this.units.run(async () => {
      const endpoint = await this.receivers.hold(id);
      if (endpoint?.status !== 'active') return false;
      const next = await this.sealed.after(endpoint.seal);
      if (next === null) {
        // the chain was begun anew, because the demo data were taken out
        await this.receivers.change(endpoint.id, { seal: await this.sealed.newest() });
        return false;
      }
      const rows = await this.rowsOf(endpoint, next.events);
      await this.deliveries.put(endpoint.id, rows);
      await this.receivers.change(endpoint.id, { seal: next.number });
      return true;
    });
  }

  private async rowsOf(
    { id, events: wanted }: Receiver,
    events: readonly SealedEvent[],
  ): Promise<OutwardDelivery[]> {
    const now = this.clock.now();
    const fresh = events.filter(({ row }) => !isHistory(row.at, row.recordedAt));
    const told = fresh
      .filter(({ row }) => wanted.includes(row.type))
      .map(({ row, job }) => newDelivery(id, row.id, row.type, eventPayload(row, job), now));
    if (!wanted.includes('commitment.kept')) return told;
    const delivered = fresh
      .map(({ row }) => row)
      .filter(({ type }) => type === 'message.delivered');
    return [...told, ...(await this.keptBy(id, delivered, now))];
  }

  private async keptBy(
    id: Receiver['id'],
    delivered: Parameters<SealedEvents['keptBy']>[0],
    now: Instant,
  ): Promise<OutwardDelivery[]> {
    const kept = await this.sealed.keptBy(delivered);
    return kept.map((row) => {
      const source = `${row.id}/${row.evidence ?? ''}`;
      return newDelivery(id, source, 'commitment.kept', keptPayload(row), now);
    });
  }
}
