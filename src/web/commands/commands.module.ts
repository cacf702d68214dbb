import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { CommandsPageController } from './commands-page.controller';

@Module({ imports: [HiringModule, PageModule], controllers: [CommandsPageController] })
export class CommandsModule {}
