import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { AbsencesPageController } from './absences-page.controller';

/** The pages of people who are away. */
@Module({
  imports: [HiringModule, PageModule],
  controllers: [AbsencesPageController],
})
export class AbsencesPagesModule {}
