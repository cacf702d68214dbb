import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, SignedIn, type Caller, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { PasswordChangeForm } from '../../accounts/passwords/password.form';
import { Passwords } from '../../accounts/passwords/passwords';
import { UserChanges } from '../../accounts/people/user-changes';
import { accountProblem } from '../accounts/account-problem';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { Guests } from '../page/reader-of-guests';
import { MeViews } from './me-views';
import { MeForm } from './me.form';
import { mePage } from './me.page';

/** One's own account. */
@AllowedTo('recruiter')
@Controller('me')
export class MePageController {
  constructor(
    private readonly frames: Frames,
    private readonly views: MeViews,
    private readonly changes: UserChanges,
    private readonly passwords: Passwords,
    private readonly cookies: SessionCookie,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Query() query: unknown,
    @SignedIn() caller: Caller,
    @From() visitor: Visitor,
  ): Promise<string> {
    const view = await this.views.of(caller, visitor, {});
    return mePage(await this.frames.of(caller), { ...view, done: typedIn(query, 'done') });
  }

  /** Changes name, language and zone. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async save(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { version, timezone = null, ...form } = await readForm(MeForm, body);
      const seen = version === undefined ? undefined : Number(version);
      await this.changes.make(caller.id, { ...form, timezone, version: seen }, caller);
      Guests.keep(reply, form.locale);
      return goTo(reply, '/me?done=saved');
    };
    return answer(reply, work, async (problem) => {
      const view = await this.views.of(caller, visitor, body);
      return mePage(await this.frames.of(caller), { ...view, problem });
    });
  }

  /** Changes the password, and signs one out everywhere else. */
  @Post('password')
  @Header('content-type', HTML_TYPE)
  async password(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const form = await readForm(PasswordChangeForm, body);
      const cookie = await this.passwords.change(form, caller, visitor);
      if (cookie !== null) this.cookies.give(reply, cookie);
      return goTo(reply, '/me?done=password');
    };
    return answer(reply, work, async (detail, code) => {
      const frame = await this.frames.of(caller);
      const problem = accountProblem(frame.reader.locale, detail, code);
      return mePage(frame, { ...(await this.views.of(caller, visitor, {})), problem });
    });
  }
}
