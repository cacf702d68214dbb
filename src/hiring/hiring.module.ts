import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { JourneyModule } from '../journey/journey.module';
import { ApplicationDetails } from './application-details';
import { Applications } from './applications';
import { ApplicationsController } from './applications.controller';
import { ApplicationsRepository } from './applications.repository';
import { Jobs } from './jobs';
import { JobsController } from './jobs.controller';

@Module({
  imports: [AccountsModule, JourneyModule],
  controllers: [ApplicationsController, JobsController],
  providers: [ApplicationDetails, Applications, ApplicationsRepository, Jobs],
})
export class HiringModule {}
