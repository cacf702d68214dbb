import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { Journey } from './journey';
import { Correspondence } from './letters/correspondence';
import { Dispatch } from './letters/dispatch';
import { Tasks } from './letters/tasks.repository';
import { ApplicationFiles } from './record/application-file.repository';
import { Chronicle } from './record/chronicle';
import { Commitments } from './record/commitments.repository';
import { Histories } from './record/history';
import { Journal } from './record/journal.repository';
import { Terms } from './record/terms';

const RECORD = [ApplicationFiles, Chronicle, Commitments, Histories, Journal, Terms];
const LETTERS = [Correspondence, Dispatch, Tasks];

@Module({
  imports: [AccountsModule],
  providers: [Journey, ...RECORD, ...LETTERS],
  exports: [Journey, ...RECORD, ...LETTERS],
})
export class JourneyModule {}
