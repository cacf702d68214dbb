import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { OpenPageController } from '../open/open-page.controller';
import { PostingPageController } from '../open/posting/posting-page.controller';
import { PageModule } from '../page/page.module';
import { Acting } from './acts/acting';
import { AskPageController } from './acts/ask-page.controller';
import { LeavePageController } from './acts/leave-page.controller';
import { CandidateCookie } from './candidate-cookie';
import { DataPageController } from './data/data-page.controller';
import { LinkPageController } from './link/link-page.controller';
import { StatusPageController } from './status/status-page.controller';
import { Visits } from './visits';

/** The pages of candidates, and those where anybody may become one. */
@Module({
  imports: [HiringModule, PageModule],
  controllers: [
    ...[LinkPageController, StatusPageController, AskPageController, LeavePageController],
    ...[DataPageController, OpenPageController, PostingPageController],
  ],
  providers: [Acting, CandidateCookie, Visits],
})
export class CandidateModule {}
