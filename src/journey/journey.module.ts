import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { Addressees } from './addressee.repository';
import { Commitments } from './commitments.repository';
import { Dispatch } from './dispatch';
import { Histories } from './history';
import { Journal } from './journal.repository';
import { Journey } from './journey';
import { Receipt } from './receipt';
import { Terms } from './terms';

@Module({
  imports: [AccountsModule],
  providers: [
    ...[Addressees, Commitments, Dispatch, Histories],
    ...[Journal, Journey, Receipt, Terms],
  ],
  exports: [Commitments, Dispatch, Histories, Journal, Journey, Terms],
})
export class JourneyModule {}
