import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../access';
import { From, type Visitor } from '../caller';
import { SessionCookie, type CookieReply } from '../guard/session-cookie';
import { SelfViews } from '../sessions/self-views';
import { SignedInView } from '../sessions/session.view';
import type { SignedInNow } from '../sessions/sign-in';
import { Invitations } from './invitations';
import { AcceptanceForm, SetUpForm } from './link.form';
import { SetUp } from './set-up';

/** Whoever has the link may use it, once. */
@AllowedTo('anyone')
@Controller('api/v1')
export class LinksController {
  constructor(
    private readonly setUp: SetUp,
    private readonly invitations: Invitations,
    private readonly cookies: SessionCookie,
    private readonly views: SelfViews,
  ) {}

  /** Makes the first administrator by the link that the start prints, and signs them in. */
  @Post('setup/:secret')
  async begin(
    @Param('secret') secret: string,
    @Body() form: SetUpForm,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<SignedInView> {
    return this.signedIn(await this.setUp.finish(secret, form, visitor), reply);
  }

  /** Accepts an invitation by the link that was mailed, and signs in. */
  @Post('invitations/:secret')
  async accept(
    @Param('secret') secret: string,
    @Body() form: AcceptanceForm,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<SignedInView> {
    return this.signedIn(await this.invitations.accept(secret, form, visitor), reply);
  }

  private signedIn({ user, cookie }: SignedInNow, reply: CookieReply): SignedInView {
    this.cookies.give(reply, cookie);
    return this.views.of(user);
  }
}
