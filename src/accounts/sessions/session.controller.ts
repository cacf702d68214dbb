import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Res,
} from '@nestjs/common';
import { AllowedTo } from '../access';
import { From, SignedIn, type Caller, type Visitor } from '../caller';
import { SessionCookie, type CookieReply } from '../guard/session-cookie';
import { Users } from '../users';
import { SignInForm } from './session.form';
import { SessionsView, sessionView, SignedInView } from './session.view';
import { SelfViews } from './self-views';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

@AllowedTo('recruiter')
@Controller('api/v1')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly users: Users,
    private readonly cookies: SessionCookie,
    private readonly views: SelfViews,
  ) {}

  /** Signs in with e-mail address and password, and sets the session's cookie. */
  @AllowedTo('anyone')
  @Post('session')
  async open(
    @Body() { email, password }: SignInForm,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<SignedInView> {
    const { user, cookie } = await this.signIn.with(email, password, visitor);
    this.cookies.give(reply, cookie);
    return this.views.of(user);
  }

  /** Who is signed in. */
  @Get('session')
  async show(@SignedIn() { id }: Caller): Promise<SignedInView> {
    return this.views.of(await this.users.of(id));
  }

  /** Signs out. */
  @Delete('session')
  @HttpCode(HttpStatus.NO_CONTENT)
  async close(
    @From() { cookie }: Visitor,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<void> {
    if (cookie !== null) await this.sessions.endBy(cookie);
    this.cookies.take(reply);
  }

  /** Where one is signed in. */
  @Get('sessions')
  async list(@SignedIn() { id }: Caller, @From() { cookie }: Visitor): Promise<SessionsView> {
    return { items: (await this.sessions.of(id, cookie)).map(sessionView), next: null };
  }

  /** Ends a session of one's own, here or elsewhere. */
  @Delete('sessions/:id')
  @HttpCode(HttpStatus.NO_CONTENT)
  end(@Param('id') id: string, @SignedIn() caller: Caller): Promise<void> {
    return this.sessions.end(id, caller);
  }
}
