import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { DisputePageController } from './dispute/dispute-page.controller';
import { RequestPageController } from './request/request-page.controller';

/** Pages for people who have a link and no account. */
@Module({
  imports: [HiringModule, PageModule],
  controllers: [DisputePageController, RequestPageController],
})
export class LinksModule {}
