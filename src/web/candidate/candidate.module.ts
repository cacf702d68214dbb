import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { Cors } from '../open/api/cors';
import { PublicJobsController } from '../open/api/public-jobs.controller';
import { DoorPageController } from '../open/door/door-page.controller';
import { OpenPageController } from '../open/open-page.controller';
import { PostingPages } from '../open/posting/posting-pages';
import { PostingPageController } from '../open/posting/posting-page.controller';
import { Submissions } from '../open/submissions';
import { PageModule } from '../page/page.module';
import { Acting } from './acts/acting';
import { AskPageController } from './acts/ask-page.controller';
import { LeavePageController } from './acts/leave-page.controller';
import { CandidateCookie } from './candidate-cookie';
import { DataPageController } from './data/data-page.controller';
import { LinkPageController } from './link/link-page.controller';
import { OwnPapersController } from './papers/own-papers.controller';
import { StatusPageController } from './status/status-page.controller';
import { Visits } from './visits';

/** The pages of candidates, and those where anybody may become one. */
@Module({
  imports: [AccountsModule, HiringModule, PageModule],
  controllers: [
    ...[LinkPageController, StatusPageController, AskPageController, LeavePageController],
    ...[DataPageController, OpenPageController, PostingPageController],
    ...[DoorPageController, OwnPapersController, PublicJobsController],
  ],
  providers: [Acting, CandidateCookie, Cors, PostingPages, Submissions, Visits],
})
export class CandidateModule {}
