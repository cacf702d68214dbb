import { Body, Controller, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Doors } from '../../../hiring/public-jobs/door/doors';
import { answer, goTo, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { PostingPages } from '../posting/posting-pages';

/** How a job is applied to from other pages, for its team. */
@AllowedTo('recruiter')
@Controller('jobs/:job/door')
export class DoorPageController {
  constructor(
    private readonly doors: Doors,
    private readonly pages: PostingPages,
  ) {}

  /** Makes a key, or another in its place. */
  @Post('key')
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  async key(
    @Param('job') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.doors.makeKey(id, caller);
    return goTo(reply, `/jobs/${id}/public?done=key#door`);
  }

  /** Says whose pages may send applications. */
  @Post('origins')
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  origins(
    @Param('job') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const typed = (name: string) =>
      Object.hasOwn(body ?? {}, name) ? typedIn(body, name) : undefined;
    const said = { origins: typed('origins'), shared: typed('shared') };
    const work = async () => {
      await this.doors.allow(id, said, caller);
      return goTo(reply, `/jobs/${id}/public?done=origins#door`);
    };
    return answer(reply, work, (problem) => this.pages.show(id, caller, { problem, said }));
  }
}
