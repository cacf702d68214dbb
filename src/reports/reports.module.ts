import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { JourneyModule } from '../journey/journey.module';
import { RecruiterReports } from './recruiter-report';
import { ReportsController } from './reports.controller';

@Module({
  imports: [AccountsModule, JourneyModule],
  controllers: [ReportsController],
  providers: [RecruiterReports],
})
export class ReportsModule {}
