import { Injectable, type OnModuleInit } from '@nestjs/common';
import { eachAlone } from '../../journey/sweep/each-alone';
import type { Step } from '../../journey/sweep/step';
import { Sweep } from '../../journey/sweep/sweep';
import type { Instant } from '../../kernel/instant';
import { ReceiverRows } from '../receivers/receivers.repository';
import { DuePosts } from './due-posts';
import { NewsPosts } from './news-posts';

/** Writes down what channels of chats are to be told. Doing it late or often tells nothing twice. */
@Injectable()
export class ChatPosts implements Step, OnModuleInit {
  readonly name = 'chat posts';

  constructor(
    private readonly sweep: Sweep,
    private readonly receivers: ReceiverRows,
    private readonly due: DuePosts,
    private readonly news: NewsPosts,
  ) {}

  onModuleInit(): void {
    this.sweep.end(this);
  }

  async run(asOf: Instant): Promise<number> {
    const channels = await this.receivers.active(['slack', 'teams']);
    const { done } = await eachAlone(channels, async (channel) => {
      const isDue = await this.due.tell(channel, asOf);
      return (await this.news.tell(channel, asOf)) || isDue;
    });
    return done;
  }
}
