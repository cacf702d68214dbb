import { Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { BulkProgress } from '../../hiring/bulk/bulk-progress';
import { answer, goTo, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { progressPage } from './progress.page';

/** How far something is that is done for several; it goes on whether somebody watches or not. */
@AllowedTo('recruiter')
@Controller('bulk/:id')
export class ProgressPageController {
  constructor(
    private readonly frames: Frames,
    private readonly progress: BulkProgress,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    return this.page(id, caller, typedIn(query, 'done'), null);
  }

  /** Stops what waits, and takes back what has not left. */
  @Post('undo')
  @Header('content-type', HTML_TYPE)
  undo(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      await this.progress.undo(id, caller);
      return goTo(reply, `/bulk/${id}?done=undone`);
    };
    return answer(reply, work, (problem) => this.page(id, caller, '', problem));
  }

  private async page(id: string, caller: Caller, done: string, problem: string | null) {
    const view = await this.progress.of(id, caller);
    return progressPage(await this.frames.of(caller), view, { done, problem });
  }
}
