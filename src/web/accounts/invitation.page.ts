import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { Invitations } from '../../accounts/links/invitations';
import { AcceptanceForm } from '../../accounts/links/link.form';
import { answer, readForm, type PageReply } from './answer';
import { nameField, newPasswordField, typed } from './fields';
import { form, page } from './frame';
import { html } from './markup';
import { signedInPage } from './sign-in.page';

const HTML = 'text/html; charset=utf-8';

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
  @Header('content-type', HTML)
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

  /** Accepts, and signs in. */
  @Post()
  @Header('content-type', HTML)
  accept(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const filled = await readForm(AcceptanceForm, body);
      const { user, cookie } = await this.invitations.accept(secret, filled, visitor);
      this.cookies.give(reply, cookie);
      reply.status(200);
      return signedInPage(user.name);
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
