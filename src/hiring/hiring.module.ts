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
import { Messages } from './messages/messages';
import { MessagesController } from './messages/messages.controller';
import { MessagesRepository } from './messages/messages.repository';

const JOBS = [Jobs, JobsRepository, Pipelines, Sight];
const MESSAGES = [Messages, MessagesRepository];
const APPLICATIONS = [ApplicationDetails, Applications, ApplicationsRepository, Desk];

@Module({
  imports: [AccountsModule, JourneyModule],
  controllers: [ApplicationsController, JobsController, MessagesController],
  providers: [...JOBS, ...APPLICATIONS, ...MESSAGES],
  exports: [...JOBS, ...APPLICATIONS],
})
export class HiringModule {}
