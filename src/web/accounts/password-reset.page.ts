import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { PasswordResets } from '../../accounts/links/password-resets';
import { NewPasswordForm, PasswordResetForm } from '../../accounts/passwords/password.form';
import { form } from '../page/form';
import { html } from '../page/markup';
import { HTML_TYPE, page } from '../page/page';
import { answer, readForm, type PageReply } from './answer';
import { emailField, newPasswordField, typed } from './fields';

const PATH = '/password-reset';

/** A new password for who has forgotten theirs: asking for the link, and where it leads. */
@AllowedTo('anyone')
@Controller('password-reset')
export class PasswordResetPage {
  constructor(private readonly resets: PasswordResets) {}

  /** The form for one's address. */
  @Get()
  @Header('content-type', HTML_TYPE)
  start(): string {
    return askPage({}, null);
  }

  /** Mails a link, if there is such a user; says the same if there is none. */
  @Post()
  @Header('content-type', HTML_TYPE)
  ask(
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { email } = await readForm(PasswordResetForm, body);
      await this.resets.ask(email, visitor);
      reply.status(202);
      const text = html`<p>
        If ${email} has an account, a link is on its way. It works for an hour.
      </p>`;
      return page('Look into your mail', text);
    };
    return answer(reply, work, (problem) => askPage(body, problem));
  }

  /** The form for the new password. */
  @Get(':secret')
  @Header('content-type', HTML_TYPE)
  show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      await this.resets.asker(secret);
      return newPage(secret, null);
    };
    return answer(reply, work, (problem) => newPage(secret, problem));
  }

  /** Sets the new password. */
  @Post(':secret')
  @Header('content-type', HTML_TYPE)
  finish(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { password } = await readForm(NewPasswordForm, body);
      await this.resets.finish(secret, password);
      reply.status(200);
      const text = html`<p>You are signed out everywhere. <a href="/sign-in">Sign in</a></p>`;
      return page('Your password is changed', text);
    };
    return answer(reply, work, (problem) => newPage(secret, problem));
  }
}

function askPage(body: unknown, problem: string | null): string {
  const fields = [emailField(typed(body, 'email'))];
  return page('A new password', form({ action: PATH, fields, button: 'Mail me a link', problem }));
}

function newPage(secret: string, problem: string | null): string {
  const action = `${PATH}/${encodeURIComponent(secret)}`;
  const look = { action, fields: [newPasswordField()], button: 'Change password', problem };
  return page('Choose a new password', form(look));
}
