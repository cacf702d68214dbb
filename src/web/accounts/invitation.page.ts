import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { Invitations } from '../../accounts/links/invitations';
import { AcceptanceForm } from '../../accounts/links/link.form';
import { form } from '../page/form';
import { html } from '../page/markup';
import { HTML_TYPE, page } from '../page/page';
import { answer, goTo, readForm, type PageReply } from './answer';
import { nameField, newPasswordField, typed } from './fields';

/** Where an invitation's link leads. */
@AllowedTo('anyone')
@Controller('invitation/:secret')
export class InvitationPage {
  constructor(
    private readonly invitations: Invitations,
    private readonly cookies: SessionCookie,
  ) {}

  /** The form for a password. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { name, email } = await this.invitations.invited(secret);
      return formPage(secret, { name, email }, null);
    };
    return answer(reply, work, (problem) => formPage(secret, {}, problem));
  }

  /** Accepts, signs in, and goes on to the home page. */
  @Post()
  @Header('content-type', HTML_TYPE)
  accept(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const filled = await readForm(AcceptanceForm, body);
      const { cookie } = await this.invitations.accept(secret, filled, visitor);
      this.cookies.give(reply, cookie);
      return goTo(reply, '/');
    };
    return answer(reply, work, (problem) => formPage(secret, body, problem));
  }
}

function formPage(secret: string, shown: unknown, problem: string | null): string {
  const email = typed(shown, 'email');
  const look = form({
    action: `/invitation/${encodeURIComponent(secret)}`,
    fields: [nameField(typed(shown, 'name')), newPasswordField()],
    ...{ button: 'Accept', problem },
  });
  const whom = email === undefined ? null : html`<p>You will sign in as ${email}.</p>`;
  return page('Your invitation to Lupaus', html`${whom}${look}`);
}
