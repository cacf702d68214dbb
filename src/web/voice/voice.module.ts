import { Module } from '@nestjs/common';
import { ReportsModule } from '../../reports/reports.module';
import { PageModule } from '../page/page.module';
import { VoicePageController } from './voice-page.controller';

/** What candidates say, as a page. */
@Module({ imports: [PageModule, ReportsModule], controllers: [VoicePageController] })
export class VoicePageModule {}
