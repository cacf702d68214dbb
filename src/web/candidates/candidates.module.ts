import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { ErasePageController } from './erase-page.controller';
import { MergePageController } from './merge-page.controller';

/** The pages on which HR hands over, merges and erases what is known of somebody. */
@Module({
  imports: [HiringModule, PageModule],
  controllers: [ErasePageController, MergePageController],
})
export class CandidatesPagesModule {}
