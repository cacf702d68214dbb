import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Messages } from '../../../hiring/messages/messages';
import { MessageSheets } from '../../../hiring/messages/reading/message-sheet';
import { answer, goTo, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { cancelPage, retryPage, type DecidedMessage } from './decide.page';
import { messagePage } from './message.page';

/** What can still be done to a mail: take it back before it leaves, send it again when it failed. */
@AllowedTo('recruiter')
@Controller('outbox/:id')
export class DecideMessageController {
  constructor(
    private readonly frames: Frames,
    private readonly sheets: MessageSheets,
    private readonly messages: Messages,
    private readonly once: Once,
  ) {}

  /** What taking it back means. */
  @Get('cancel')
  @Header('content-type', HTML_TYPE)
  async toCancel(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return cancelPage(await this.frames.of(caller), await this.shown(id, caller));
  }

  /** Takes it back. */
  @Post('cancel')
  @Header('content-type', HTML_TYPE)
  cancel(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      await this.messages.cancel(id, caller);
      return 'cancelled';
    };
    return this.done(id, body, caller, reply, work);
  }

  /** That the candidate may have it already. */
  @Get('retry')
  @Header('content-type', HTML_TYPE)
  async toRetry(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return retryPage(await this.frames.of(caller), await this.shown(id, caller));
  }

  /** Sends it again. */
  @Post('retry')
  @Header('content-type', HTML_TYPE)
  retry(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { uncertain } = await this.messages.retry(id, caller);
      return uncertain > 0 ? 'again' : 'retried';
    };
    return this.done(id, body, caller, reply, work);
  }

  /** @param work does it, and says as which code it is told */
  private done(
    id: string,
    body: unknown,
    caller: Caller,
    reply: PageReply,
    work: () => Promise<string>,
  ): Promise<string> {
    const once = async () => {
      const told = await this.once.run(caller.id, body, work);
      return goTo(reply, `/outbox/${id}?done=${told}`);
    };
    return answer(reply, once, async (problem) => {
      const frame = await this.frames.of(caller);
      return messagePage(frame, { ...(await this.shown(id, caller)), problem });
    });
  }

  private async shown(id: string, caller: Caller): Promise<DecidedMessage> {
    return { message: await this.sheets.of(id, caller), once: Once.key(), problem: null };
  }
}
