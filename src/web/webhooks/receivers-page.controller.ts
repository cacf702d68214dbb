import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { CHAT_EVENTS } from '../../integrations/chat/chat-events';
import { WEBHOOK_EVENTS } from '../../integrations/webhooks/webhook-events';
import { answer, goTo, typedIn, type PageReply } from '../answering/answering';
import { Once } from '../answering/once';
import { sealed, unsealed } from '../me/sealed-secret';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { newReceiverPage } from './new-receiver.page';
import { receiverPage } from './one/receiver.page';
import { receiverProblem } from './receiver-problem';
import { ReceiverViews, typedOf, type ReceiverTyped } from './receiver-views';
import { ReceiverWork } from './receiver-work';
import { receiversPage } from './receivers.page';

/** Who hears of what happens here, and where somebody is added. */
@AllowedTo('admin')
@Controller('settings/webhooks')
export class ReceiversPageController {
  constructor(
    private readonly frames: Frames,
    private readonly views: ReceiverViews,
    private readonly work: ReceiverWork,
    private readonly once: Once,
  ) {}

  /** All of them, with how they are. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async list(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const rows = await this.views.all();
    return receiversPage(await this.frames.of(caller), rows, typedIn(query, 'done'));
  }

  /** The form for a webhook. */
  @Get('new')
  @Header('content-type', HTML_TYPE)
  endpoint(@SignedIn() caller: Caller): Promise<string> {
    return this.form(caller, { ...EMPTY, kind: 'webhook', events: WEBHOOK_EVENTS }, null);
  }

  /** The form for a channel of a chat. */
  @Get('new-channel')
  @Header('content-type', HTML_TYPE)
  async channel(@SignedIn() caller: Caller): Promise<string> {
    const { locale } = (await this.frames.of(caller)).reader;
    return this.form(caller, { ...EMPTY, kind: 'slack', events: CHAT_EVENTS, locale }, null);
  }

  /** Adds a webhook and shows its key, this once: it is not gone to, for it is nowhere to be looked at again. */
  @Post('new')
  @Header('content-type', HTML_TYPE)
  makeEndpoint(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const key = typedIn(body, 'once');
      const kept = await this.once.run(caller.id, body, async () => {
        const made = await this.work.makeWebhook(body, caller);
        return `${made.id} ${sealed(made.secret, key)}`;
      });
      const [id, secret] = kept.split(' ');
      reply.status(200);
      const view = await this.views.of(id!, {}, '');
      return receiverPage(await this.frames.of(caller), {
        ...{ ...view, problem: null, done: 'made', secret: unsealed(secret!, key) },
      });
    };
    return this.answered(reply, caller, body, 'webhook', work);
  }

  /** Adds a channel. */
  @Post('new-channel')
  @Header('content-type', HTML_TYPE)
  makeChannel(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const path = await this.once.run(caller.id, body, async () => {
        return `/settings/webhooks/${await this.work.makeChannel(body, caller)}?done=made`;
      });
      return goTo(reply, path);
    };
    return this.answered(reply, caller, body, typedIn(body, 'kind') || 'slack', work);
  }

  private answered(
    reply: PageReply,
    caller: Caller,
    body: unknown,
    kind: string,
    work: () => Promise<string>,
  ): Promise<string> {
    return answer(reply, work, (problem, code) =>
      this.form(caller, typedOf(body, kind), [problem, code]),
    );
  }

  private async form(
    caller: Caller,
    typed: ReceiverTyped,
    wrong: readonly [string, string] | null,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const problem = wrong && receiverProblem(frame.reader.locale, ...wrong);
    const teams = await this.views.teams();
    return newReceiverPage(frame, { typed, teams, problem, once: Once.key() });
  }
}

const EMPTY = { name: '', url: '', team: '', locale: 'en', namesCandidates: false };
