import { Controller, Get, Header } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { TodayList } from '../../hiring/today/today-list';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { todayPage } from './today.page';

/** Where somebody comes in who is signed in: what is owed now. */
@AllowedTo('recruiter')
@Controller()
export class TodayPageController {
  constructor(
    private readonly frames: Frames,
    private readonly today: TodayList,
  ) {}

  /** What is owed today, by due time. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    return todayPage(frame, await this.today.of(caller, frame.reader));
  }
}
