import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { JourneyModule } from '../../journey/journey.module';
import { ReportsModule } from '../reports.module';
import { DigestLetters } from './digest-letters';
import { Digests } from './digests';
import { DigestRows } from './digests.repository';
import { DueTodayWords } from './due-today-words';
import { OfficeHours } from './office-hours';
import { WeeklyWords } from './weekly-words';

@Module({
  imports: [AccountsModule, HiringModule, JourneyModule, ReportsModule],
  providers: [DigestLetters, DigestRows, Digests, DueTodayWords, OfficeHours, WeeklyWords],
  exports: [OfficeHours],
})
export class DigestsModule {}
