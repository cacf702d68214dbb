import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { DisputePageController } from './dispute/dispute-page.controller';
import { GuestReaders } from './guest-readers';
import { RequestPageController } from './request/request-page.controller';

/** Pages for people who have a link and no account. */
@Module({
  imports: [HiringModule],
  controllers: [DisputePageController, RequestPageController],
  providers: [GuestReaders],
})
export class LinksModule {}
