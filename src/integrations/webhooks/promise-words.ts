import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import type { Instant } from '../../kernel/instant';
import type { OutwardDelivery } from '../../store/entities/connect/outward-delivery.entity';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { FreshNotices } from '../noticed/fresh-notices.repository';
import {
  isAtRisk,
  isBroken,
  PromiseNewsRows,
  type PromiseNews,
} from '../noticed/promise-news.repository';
import { DeliveryRows } from '../receivers/deliveries.repository';
import { newDelivery } from '../receivers/new-delivery';
import { ReceiverRows } from '../receivers/receivers.repository';
import { isHistory } from './history';
import { atRiskPayload, brokenPayload } from './payloads';

const AT_ONCE = 200;

/** Writes down what an endpoint is to be told of promises: that one is at risk, that one broke. Each once. */
@Injectable()
export class PromiseWords {
  constructor(
    private readonly units: UnitOfWork,
    private readonly receivers: ReceiverRows,
    private readonly deliveries: DeliveryRows,
    private readonly fresh: FreshNotices,
    private readonly news: PromiseNewsRows,
    private readonly clock: Clock,
  ) {}

  /** @returns whether there may be more */
  async tell(endpoint: Receiver): Promise<boolean> {
    // looked at first without the lock that those who write wait for
    const asOf = this.clock.now();
    const isAny = (await this.fresh.of(endpoint, 1)).length > 0;
    if (!isAny && !this.fresh.isBehind(endpoint, asOf)) return false;
    return this.units.run(async () => {
      const held = await this.receivers.hold(endpoint.id);
      if (held?.status !== 'active') return false;
      const notices = await this.fresh.of(held, AT_ONCE);
      const isMore = notices.length === AT_ONCE;
      const news = await this.news.of(notices);
      const rows = news.flatMap((one) => rowOf(held, one, asOf));
      await this.deliveries.put(held.id, rows);
      await this.fresh.setTold(held, notices, isMore ? null : asOf);
      return isMore;
    });
  }
}

function rowOf({ id, events }: Receiver, news: PromiseNews, now: Instant): OutwardDelivery[] {
  if (isHistory(news.at, news.noticedAt)) return [];
  const [atRisk, broken] = ['commitment.at_risk', 'commitment.broken'];
  if (events.includes(atRisk) && isAtRisk(news, now)) {
    return [newDelivery(id, news.notice, atRisk, atRiskPayload(news), now)];
  }
  if (events.includes(broken) && isBroken(news, now)) {
    return [newDelivery(id, news.notice, broken, brokenPayload(news), now)];
  }
  return [];
}
