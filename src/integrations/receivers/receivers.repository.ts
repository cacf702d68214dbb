import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import {
  Receiver,
  type ReceiverId,
  type ReceiverKind,
} from '../../store/entities/connect/receiver.entity';
import { ToldNotice } from '../../store/entities/connect/told-notice.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Reads and writes receivers. */
@Injectable()
export class ReceiverRows {
  constructor(private readonly units: UnitOfWork) {}

  find(id: string): Promise<Receiver | null> {
    return this.units.manager.findOneBy(Receiver, { id: id as ReceiverId });
  }

  /** Oldest first. */
  of(kinds: readonly ReceiverKind[]): Promise<Receiver[]> {
    return this.units.manager.find(Receiver, {
      where: { kind: In(kinds) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Those that are switched on. */
  active(kinds: readonly ReceiverKind[]): Promise<Receiver[]> {
    return this.units.manager.findBy(Receiver, { kind: In(kinds), status: 'active' });
  }

  /** Until the unit ends nobody else changes it. @returns what it is now; null when it is gone */
  async hold(id: string): Promise<Receiver | null> {
    await this.units.lock(`receiver/${id}`);
    return this.find(id);
  }

  async add(receiver: Receiver): Promise<void> {
    await this.units.manager.insert(Receiver, receiver);
  }

  async change(id: ReceiverId, change: Partial<Receiver>): Promise<void> {
    await this.units.manager.update(Receiver, { id }, change);
  }

  /** With all that it was told. */
  async remove(id: ReceiverId): Promise<void> {
    const { manager } = this.units;
    await manager.delete(ToldNotice, { receiver: id });
    await manager.delete(OutwardDelivery, { receiver: id });
    await manager.delete(Receiver, { id });
  }
}
