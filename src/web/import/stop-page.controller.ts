import { Body, Controller, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Discarding } from '../../integrations/import/runs/discarding';
import { ImportSheets } from '../../integrations/import/runs/import-sheets';
import { Stopping } from '../../integrations/import/runs/stopping';
import { answer, goTo, type PageReply } from '../answering/answering';
import { Once } from '../answering/once';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { importPage } from './import.page';

/** Stops an import, or throws it away, from its page. */
@AllowedTo('hr_lead')
@Controller('imports')
export class StopPageController {
  constructor(
    private readonly frames: Frames,
    private readonly sheets: ImportSheets,
    private readonly stopping: Stopping,
    private readonly discarding: Discarding,
    private readonly once: Once,
  ) {}

  /** It may be over by now, and then its page says what it is. */
  @Post(':id/stop')
  @Header('content-type', HTML_TYPE)
  stop(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, async () => {
      const { status, choices } = await this.stopping.stop(id, caller);
      const tookSome = status === 'stopped' && choices !== null;
      return `/imports/${id}${tookSome ? '?done=stopped' : ''}`;
    });
  }

  @Post(':id/discard')
  @Header('content-type', HTML_TYPE)
  discard(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const discarded = async () => {
      await this.discarding.discard(id, caller);
      return '/imports?done=discarded';
    };
    // the second time there is nothing left
    return this.act(id, caller, reply, () => this.once.run(caller.id, body ?? {}, discarded));
  }

  /** Does something, and goes where it says; or shows the page again. */
  private act(
    id: string,
    caller: Caller,
    reply: PageReply,
    verb: () => Promise<string>,
  ): Promise<string> {
    const work = async () => goTo(reply, await verb());
    return answer(reply, work, async (problem) => {
      const sheet = await this.sheets.of(id, caller);
      const shown = { sheet, once: Once.key(), all: false, done: '', problem };
      return importPage(await this.frames.of(caller), shown);
    });
  }
}
