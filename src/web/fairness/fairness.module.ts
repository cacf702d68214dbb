import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { ReportsModule } from '../../reports/reports.module';
import { PageModule } from '../page/page.module';
import { ExplanationPageController } from './explanations/explanation-page.controller';
import { FairnessPageController } from './fairness-page.controller';

/** Facts that could be gaming, and what people say to their broken promises, as pages. */
@Module({
  imports: [HiringModule, PageModule, ReportsModule],
  controllers: [FairnessPageController, ExplanationPageController],
})
export class FairnessPagesModule {}
