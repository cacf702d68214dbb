import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { JourneyModule } from '../journey/journey.module';
import { ApplicationDetails } from './applications/application-details';
import { Applications } from './applications/applications';
import { ApplicationsController } from './applications/applications.controller';
import { ApplicationsRepository } from './applications/applications.repository';
import { Desk } from './applications/desk';
import { Jobs } from './jobs/jobs';
import { JobsController } from './jobs/jobs.controller';
import { JobsRepository } from './jobs/jobs.repository';
import { Pipelines } from './jobs/pipelines.repository';
import { Sight } from './jobs/sight.repository';
import { VERB_CONTROLLERS, VERBS } from './verbs/verbs';

const JOBS = [Jobs, JobsRepository, Pipelines, Sight];
const APPLICATIONS = [ApplicationDetails, Applications, ApplicationsRepository, Desk];

@Module({
  imports: [AccountsModule, JourneyModule],
  controllers: [ApplicationsController, JobsController, ...VERB_CONTROLLERS],
  providers: [...JOBS, ...APPLICATIONS, ...VERBS],
  exports: [...JOBS, ...APPLICATIONS, ...VERBS],
})
export class HiringModule {}
