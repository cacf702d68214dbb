import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { TodayPageController } from './today-page.controller';

/** A day's work. */
@Module({ imports: [HiringModule, PageModule], controllers: [TodayPageController] })
export class TodayModule {}
