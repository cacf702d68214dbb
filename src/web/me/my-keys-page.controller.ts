import { Body, Controller, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, SignedIn, type Caller, type Visitor } from '../../accounts/caller';
import { Sessions } from '../../accounts/sessions/sessions';
import { Tokens } from '../../accounts/tokens';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { Once } from '../answering/once';
import { MeViews } from './me-views';
import { MyTokenForm } from './me.form';
import { mePage } from './me.page';
import { sealed, unsealed } from './sealed-secret';

/** What opens one's account: sessions and tokens. */
@AllowedTo('recruiter')
@Controller('me')
export class MyKeysPageController {
  constructor(
    private readonly frames: Frames,
    private readonly views: MeViews,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly once: Once,
  ) {}

  /** Signs out everywhere but here. */
  @Post('sessions/others/end')
  @Header('content-type', HTML_TYPE)
  async endOthers(
    @SignedIn() { id }: Caller,
    @From() { cookie }: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    await this.sessions.endOthersOf(id, cookie);
    return goTo(reply, '/me?done=others');
  }

  /** Ends one session, this one or another. */
  @Post('sessions/:id/end')
  @Header('content-type', HTML_TYPE)
  end(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      await this.sessions.end(id, caller);
      return goTo(reply, '/me?done=ended');
    };
    return answer(reply, work, (problem) => this.again(caller, visitor, {}, problem));
  }

  /** Makes a token and shows it, this once: it is not gone to, for it is nowhere to be looked at again. */
  @Post('tokens')
  @Header('content-type', HTML_TYPE)
  make(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { tokenName: name, scope } = await readForm(MyTokenForm, body);
      const scopes = scope === 'read' ? (['read'] as const) : undefined;
      const key = typedIn(body, 'once');
      const made = await this.once.run(caller.id, body, async () => {
        const { secret } = await this.tokens.issue(caller.id, name, scopes && [...scopes]);
        return sealed(secret, key);
      });
      const secret = unsealed(made, key);
      reply.status(200);
      const view = await this.views.of(caller, visitor, {});
      return mePage(await this.frames.of(caller), { ...view, shown: { name, secret } });
    };
    return answer(reply, work, (problem) => this.again(caller, visitor, body, problem));
  }

  @Post('tokens/:id/revoke')
  @Header('content-type', HTML_TYPE)
  revoke(
    @Param('id') id: string,
    @SignedIn() caller: Caller,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      // one's own, also for an administrator
      await this.tokens.revoke(id, { id: caller.id, role: 'recruiter' });
      return goTo(reply, '/me?done=revoked');
    };
    return answer(reply, work, (problem) => this.again(caller, visitor, {}, problem));
  }

  private async again(
    caller: Caller,
    visitor: Visitor,
    typed: unknown,
    problem: string,
  ): Promise<string> {
    const view = await this.views.of(caller, visitor, typed);
    return mePage(await this.frames.of(caller), { ...view, problem });
  }
}
