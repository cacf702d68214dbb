import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Trials } from '../../../integrations/receivers/trials';
import { answer, goTo, typedIn, type PageReply } from '../../answering/answering';
import { OnceHere } from '../../answering/once-here';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { receiverPage, removalPage } from './receiver.page';
import { receiverProblem } from '../receiver-problem';
import { ReceiverViews } from '../receiver-views';
import { ReceiverWork } from '../receiver-work';

const PATH = '/settings/webhooks';

/** One who hears of what happens here. */
@AllowedTo('admin')
@Controller('settings/webhooks/:id')
export class ReceiverPageController {
  constructor(
    private readonly frames: Frames,
    private readonly views: ReceiverViews,
    private readonly work: ReceiverWork,
    private readonly trials: Trials,
    private readonly once: OnceHere,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Query() query: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const view = await this.views.of(id, {}, typedIn(query, 'cursor'));
    const done = typedIn(query, 'done');
    return receiverPage(await this.frames.of(caller), {
      ...{ ...view, problem: null, done, secret: null },
    });
  }

  /** Changes what is said of it. */
  @Post()
  @Header('content-type', HTML_TYPE)
  save(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, body, async () => {
      await this.work.save(await this.views.find(id), body, caller);
      return 'saved';
    });
  }

  /** Sends a test, and waits for the answer. */
  @Post('test')
  @Header('content-type', HTML_TYPE)
  test(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, {}, () =>
      this.once.run(caller.id, body, async () => {
        const hasArrived = await this.work.test(await this.views.find(id));
        return hasArrived ? 'arrived' : 'failed';
      }),
    );
  }

  /** Makes a new key and shows it, this once. */
  @Post('rotation')
  @Header('content-type', HTML_TYPE)
  rotate(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const secret = await this.once.run(caller.id, body, () => this.work.rotate(id, caller));
      reply.status(200);
      const view = await this.views.of(id, {}, '');
      return receiverPage(await this.frames.of(caller), {
        ...{ ...view, problem: null, done: '', secret },
      });
    };
    return answer(reply, work, (problem, code) => this.again(id, caller, {}, problem, code));
  }

  @Post('on')
  @Header('content-type', HTML_TYPE)
  on(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, {}, async () => {
      await this.work.switch(id, 'active', caller);
      return 'on';
    });
  }

  @Post('off')
  @Header('content-type', HTML_TYPE)
  off(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, {}, async () => {
      await this.work.switch(id, 'off', caller);
      return 'off';
    });
  }

  /** Asks once more. */
  @Get('removal')
  @Header('content-type', HTML_TYPE)
  async ask(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return removalPage(await this.frames.of(caller), await this.views.find(id));
  }

  /** Takes it away, with its log. */
  @Post('removal')
  @Header('content-type', HTML_TYPE)
  async remove(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.work.remove(id);
    return goTo(reply, `${PATH}?done=removed`);
  }

  /** Sends something again. */
  @Post('deliveries/:delivery/resend')
  @Header('content-type', HTML_TYPE)
  resend(
    @Param('id') id: string,
    @Param('delivery') delivery: string,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return this.act(id, caller, reply, {}, async () => {
      await this.trials.again(delivery);
      return 'resent';
    });
  }

  /** @param verb gives the code of what it did */
  private act(
    id: string,
    caller: Caller,
    reply: PageReply,
    body: unknown,
    verb: () => Promise<string>,
  ): Promise<string> {
    const work = async () => goTo(reply, `${PATH}/${id}?done=${await verb()}`);
    return answer(reply, work, (problem, code) => this.again(id, caller, body, problem, code));
  }

  private async again(
    id: string,
    caller: Caller,
    body: unknown,
    detail: string,
    code: string,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const problem = receiverProblem(frame.reader.locale, detail, code);
    const view = await this.views.of(id, body, '');
    return receiverPage(frame, { ...view, problem, done: '', secret: null });
  }
}
