import { Body, Controller, Get, Header, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { SignInForm } from '../../accounts/sessions/session.form';
import { SignIn } from '../../accounts/sessions/sign-in';
import { answer, readForm, type PageReply } from './answer';
import { emailField, typed } from './fields';
import { form, page, type Field } from './frame';
import { html } from './markup';

const HTML = 'text/html; charset=utf-8';
const PATH = '/sign-in';
const PASSWORD: Field = {
  ...{ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' },
};

/** Where people sign in with a browser. */
@AllowedTo('anyone')
@Controller('sign-in')
export class SignInPage {
  constructor(
    private readonly signIn: SignIn,
    private readonly cookies: SessionCookie,
  ) {}

  /** The form for address and password. */
  @Get()
  @Header('content-type', HTML)
  show(): string {
    return formPage({}, null);
  }

  /** Signs in. */
  @Post()
  @Header('content-type', HTML)
  open(
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const { email, password } = await readForm(SignInForm, body);
      const { user, cookie } = await this.signIn.with(email, password, visitor);
      this.cookies.give(reply, cookie);
      reply.status(200);
      return signedInPage(user.name);
    };
    return answer(reply, work, (problem) => formPage(body, problem));
  }
}

/** What somebody sees who is signed in. */
export function signedInPage(name: string): string {
  const body = html`<p>Welcome, ${name}.</p>
    <ul>
      <li><a href="/mailbox">Mails that were not sent anywhere</a></li>
      <li><a href="/api/docs">The API</a></li>
    </ul>`;
  return page('You are signed in', body);
}

function formPage(body: unknown, problem: string | null): string {
  const fields = [emailField(typed(body, 'email')), PASSWORD];
  const look = form({ action: PATH, fields, button: 'Sign in', problem });
  const forgotten = html`<p><a href="/password-reset">I have forgotten my password</a></p>`;
  return page('Sign in', html`${look}${forgotten}`);
}
