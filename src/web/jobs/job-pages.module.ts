import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { CandidatePageController } from './candidates/candidate-page.controller';
import { ClosePageController } from './close/close-page.controller';
import { JobFormPageController } from './form/job-form-page.controller';
import { JobsPageController } from './list/jobs-page.controller';

/** The jobs: which there are, each of them, opening, changing and closing one, and adding a candidate. */
@Module({
  imports: [AccountsModule, HiringModule, PageModule],
  controllers: [
    ...[CandidatePageController, ClosePageController, JobFormPageController, JobsPageController],
  ],
})
export class JobPagesModule {}
