import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Feeds } from '../../../integrations/calendar/feeds';
import { goTo, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { myCalendarPage } from './my-calendar.page';

const PATH = '/me/calendar';

/** One's own promises and interviews in one's own calendar. */
@AllowedTo('recruiter')
@Controller('me/calendar')
export class MyCalendarPageController {
  constructor(
    private readonly frames: Frames,
    private readonly feeds: Feeds,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const feed = await this.feeds.of(caller);
    return myCalendarPage(await this.frames.of(caller), { feed, done: typedIn(query, 'done') });
  }

  /** Makes the link, or makes it anew. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async make(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.feeds.make(caller, typedIn(body, 'namesCandidates') === 'true');
    return goTo(reply, `${PATH}?done=made`);
  }

  /** Ends the link; to end what is ended is no mistake. */
  @Post('end')
  @Header('content-type', HTML_TYPE)
  async end(
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    if (await this.feeds.of(caller)) await this.feeds.revoke(caller);
    return goTo(reply, `${PATH}?done=ended`);
  }
}
