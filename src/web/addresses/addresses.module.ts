import { Module } from '@nestjs/common';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { AddressesPageController } from './addresses-page.controller';
import { CorrectPageController } from './correct-page.controller';

/** The pages of addresses that fail. */
@Module({
  imports: [HiringModule, PageModule],
  controllers: [CorrectPageController, AddressesPageController],
})
export class AddressesPagesModule {}
