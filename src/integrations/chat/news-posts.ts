import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant';
import type { Receiver } from '../../store/entities/connect/receiver.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { FreshNotices } from '../noticed/fresh-notices.repository';
import { DeliveryRows } from '../receivers/deliveries.repository';
import { newDelivery } from '../receivers/new-delivery';
import { ReceiverRows } from '../receivers/receivers.repository';
import { NewsTold } from './news-told';
import { PostWords } from './posts/post-words';

/** No channel gets more than one such post in so long. */
const EVERY_MS = 15 * 60_000;
/** What could not be posted for so long is for the report. */
const EXPIRES_MS = 12 * 3600_000;
const AT_ONCE = 500;

/** Tells channels what is at risk and what broke, together, and not too often. */
@Injectable()
export class NewsPosts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly fresh: FreshNotices,
    private readonly news: NewsTold,
    private readonly words: PostWords,
    private readonly receivers: ReceiverRows,
    private readonly deliveries: DeliveryRows,
  ) {}

  /** @returns whether it was told something */
  async tell(channel: Receiver, asOf: Instant): Promise<boolean> {
    const { postedAt } = channel;
    if (postedAt !== null && asOf - postedAt < EVERY_MS) return false;
    const isAny = (await this.fresh.of(channel, 1)).length > 0;
    if (!isAny && !this.fresh.isBehind(channel, asOf)) return false;
    return this.units.run(async () => {
      const held = await this.receivers.hold(channel.id);
      if (held?.status !== 'active' || held.postedAt !== postedAt) return false;
      const notices = await this.fresh.of(held, AT_ONCE);
      await this.fresh.setTold(held, notices, notices.length === AT_ONCE ? null : asOf);
      const told = await this.news.of(held, notices, asOf);
      if (told.length === 0) return false;
      const body = await this.words.body(held, told);
      const source = `news/${notices[0]!.id}`;
      const expiresAt = (asOf + EXPIRES_MS) as Instant;
      const post = newDelivery(held.id, source, 'news', body, asOf, expiresAt);
      await this.deliveries.put(held.id, [post]);
      await this.receivers.change(held.id, { postedAt: asOf });
      return true;
    });
  }
}
