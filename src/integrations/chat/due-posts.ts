import { Injectable } from '@nestjs/common';
import { Zone } from '../../calendar/zone';
import { EARLIEST, type Instant } from '../../kernel/instant';
import { dailyTime } from '../../reports/digests/digest-times';
import { OfficeHours } from '../../reports/digests/office-hours';
import type { EpochDay } from '../../calendar/civil-date';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { DeliveryRows } from '../receivers/deliveries.repository';
import { newDelivery } from '../receivers/new-delivery';
import { ReceiverRows } from '../receivers/receivers.repository';
import { DueList } from './due-list.repository';
import { SHOWN } from './posts/post';
import { PostWords, type Told } from './posts/post-words';

/** So late in the day nobody wants to know in the morning what is due. */
const EXPIRES_MS = 6 * 3600_000;

/** Tells channels on each working day, when it begins, what is due on it and what is late. */
@Injectable()
export class DuePosts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly hours: OfficeHours,
    private readonly list: DueList,
    private readonly words: PostWords,
    private readonly receivers: ReceiverRows,
    private readonly deliveries: DeliveryRows,
  ) {}

  /** @returns whether it was told something */
  async tell(channel: Receiver, asOf: Instant): Promise<boolean> {
    if (!channel.events.includes('due_today')) return false;
    const { timezone, days } = await this.hours.now();
    const zone = Zone.named(timezone);
    const time = dailyTime(asOf, { zone, days }, null);
    // what was to be said before the channel was there is none of its business
    if (time === null || channel.dueDay === time.day || channel.createdAt > time.from) return false;
    const told = await this.toldOf(
      channel,
      asOf,
      zone.startOfDay((zone.dayAt(asOf) + 1) as EpochDay),
    );
    const body = told.length === 0 ? null : await this.words.body(channel, told);
    return this.units.run(async () => {
      const held = await this.receivers.hold(channel.id);
      if (held?.status !== 'active' || held.dueDay === time.day) return false;
      await this.receivers.change(held.id, { dueDay: time.day });
      if (body === null) return false;
      const source = `due_today/${time.day}`;
      const expiresAt = (asOf + EXPIRES_MS) as Instant;
      const post = newDelivery(held.id, source, 'due_today', body, asOf, expiresAt);
      await this.deliveries.put(held.id, [post]);
      return true;
    });
  }

  private async toldOf({ team }: Receiver, asOf: Instant, endOfDay: Instant): Promise<Told[]> {
    const today = await this.list.between(asOf, endOfDay, team, SHOWN);
    const late = await this.list.between(EARLIEST, asOf, team, SHOWN);
    const all: Told[] = [
      { kind: 'late', ...late, namesOwners: true },
      { kind: 'today', ...today, namesOwners: true },
    ];
    return all.filter(({ count }) => count > 0);
  }
}
