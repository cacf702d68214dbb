import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { SearchPageController } from './search-page.controller';

@Module({ imports: [HiringModule, PageModule], controllers: [SearchPageController] })
export class SearchModule {}
