import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { JourneyModule } from '../../journey/journey.module';
import { MovePageController } from '../application/move/move-page.controller';
import { MovesForeseen } from '../application/move/moves-foreseen';
import { PageModule } from '../page/page.module';
import { BoardPageController } from './board-page.controller';
import { Notices } from './notice/notices';

/** The board, and the move that is made from it. */
@Module({
  imports: [AccountsModule, HiringModule, JourneyModule, PageModule],
  controllers: [BoardPageController, MovePageController],
  providers: [MovesForeseen, Notices],
})
export class BoardModule {}
