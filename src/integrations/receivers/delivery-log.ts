import { Injectable } from '@nestjs/common';
import { pageOf, readCursor, type Page } from '../../forms/cursor';
import { PAGE, type PageForm } from '../../forms/page.form';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { DeliveryRows } from './deliveries.repository';

/** What receivers were told lately, and what became of it: a month back. */
@Injectable()
export class DeliveryLog {
  constructor(private readonly deliveries: DeliveryRows) {}

  /** A receiver's, newest first. */
  async of(
    { id }: Pick<Receiver, 'id'>,
    { cursor, limit = PAGE }: PageForm,
  ): Promise<Page<OutwardDelivery>> {
    const [before] = readCursor(cursor, ['string']) ?? [];
    const rows = await this.deliveries.of(id, limit + 1, before);
    return pageOf(rows, limit, (row) => [row.id]);
  }

  /** How much still waits for each receiver, by its id. */
  waiting(): Promise<ReadonlyMap<string, number>> {
    return this.deliveries.waiting();
  }
}
