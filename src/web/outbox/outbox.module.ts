import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { DecideMessageController } from './message/decide-page.controller';
import { GiveUpPageController } from './message/give-up-page.controller';
import { MessagePageController } from './message/message-page.controller';
import { OutboxPageController } from './outbox-page.controller';

/** The pages of mail that was written. */
@Module({
  imports: [HiringModule, PageModule],
  controllers: [
    ...[OutboxPageController, MessagePageController, DecideMessageController],
    GiveUpPageController,
  ],
})
export class OutboxPagesModule {}
