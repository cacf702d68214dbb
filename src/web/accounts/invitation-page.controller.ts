import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { Invitations } from '../../accounts/links/invitations';
import { AcceptanceForm } from '../../accounts/links/link.form';
import { answer, goTo, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Guests } from '../page/reader-of-guests';
import { localeOf } from '../words/words';
import { accountProblem } from './account-problem';
import { deadLinkPage } from './account.page';
import { invitationPage } from './invitation.page';

/** Where an invitation's link leads. */
@AllowedTo('anyone')
@Controller('invitation/:secret')
export class InvitationPageController {
  constructor(
    private readonly invitations: Invitations,
    private readonly cookies: SessionCookie,
    private readonly guests: Guests,
  ) {}

  /** The form for a name and a password. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.guests.of(reply);
    const work = async () => {
      const { name, email } = await this.invitations.invited(secret);
      return invitationPage(reader, { secret, name, email, problem: null });
    };
    return answer(reply, work, () => deadLinkPage(reader));
  }

  /** Accepts, signs in, and goes on to the home page. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async accept(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.guests.of(reply);
    const work = async () => {
      const filled = await readForm(AcceptanceForm, body);
      const { cookie, user } = await this.invitations.accept(secret, filled, visitor);
      this.cookies.give(reply, cookie);
      Guests.keep(reply, localeOf(user.locale));
      return goTo(reply, '/');
    };
    return answer(reply, work, async (detail, code) => {
      if (code === 'link_not_valid') return deadLinkPage(reader);
      const invited = await this.invitations.invited(secret).catch(() => null);
      const problem = accountProblem(reader.locale, detail, code);
      const email = invited?.email ?? null;
      return invitationPage(reader, { secret, name: typedIn(body, 'name'), email, problem });
    });
  }
}
