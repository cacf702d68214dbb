import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { Instant } from '../../kernel/instant';
import {
  SuppressedAddress,
  type SuppressedAddressId,
} from '../../store/entities/mail/suppressed-address.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Addresses that take no mail. */
@Injectable()
export class Suppressions {
  constructor(private readonly units: UnitOfWork) {}

  /** Waits until nobody else suppresses or lifts that address. In a unit. */
  hold(address: string): Promise<void> {
    return this.units.lock(`suppression/${address}`);
  }

  /** Why an address takes no mail; null when it does, or there is none. */
  async of(address: string | null): Promise<SuppressedAddress | null> {
    if (address === null) return null;
    return this.units.manager.findOneBy(SuppressedAddress, { address, liftedAt: IsNull() });
  }

  /** When an address was lifted last; zero when it never was. */
  async liftedLast(address: string): Promise<Instant> {
    const all = await this.units.manager.findBy(SuppressedAddress, { address });
    return Math.max(0, ...all.map(({ liftedAt }) => liftedAt ?? 0)) as Instant;
  }

  /** Those that hold, newest first. */
  list(before: string | null, limit: number): Promise<SuppressedAddress[]> {
    const older = before === null ? {} : { id: LessThan(before as SuppressedAddressId) };
    return this.units.manager.find(SuppressedAddress, {
      where: { liftedAt: IsNull(), ...older },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  async add(one: SuppressedAddress): Promise<void> {
    await this.units.manager.insert(SuppressedAddress, one);
  }

  async lift(
    id: SuppressedAddressId,
    lifted: Pick<SuppressedAddress, 'liftedAt' | 'liftedBy' | 'liftReason'>,
  ): Promise<void> {
    await this.units.manager.update(SuppressedAddress, id, lifted);
  }
}
