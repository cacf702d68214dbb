import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { DisputesPageController } from './disputes-page.controller';

/** The pages of contested contacts. */
@Module({
  imports: [HiringModule, PageModule],
  controllers: [DisputesPageController],
})
export class DisputesPagesModule {}
