import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { SessionCookie } from '../../accounts/guard/session-cookie';
import { SignInForm } from '../../accounts/sessions/session.form';
import { SignIn } from '../../accounts/sessions/sign-in';
import { signInPath } from '../page/asked-page';
import { form, type Field } from '../page/form';
import { localPath } from '../page/local-path';
import { html } from '../page/markup';
import { HTML_TYPE, page } from '../page/page';
import { answer, goTo, readForm, type PageReply } from './answer';
import { emailField, typed } from './fields';

const PASSWORD: Field = {
  ...{ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' },
};

/** Where people sign in with a browser. What `next` asks for comes after it, if it is a page of ours. */
@AllowedTo('anyone')
@Controller('sign-in')
export class SignInPage {
  constructor(
    private readonly signIn: SignIn,
    private readonly cookies: SessionCookie,
  ) {}

  /** The form for address and password. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(@Query('next') next: unknown): string {
    return formPage({}, localPath(next), null);
  }

  /** Signs in, and goes on to where the person wanted to be. */
  @Post()
  @Header('content-type', HTML_TYPE)
  open(
    @Query('next') next: unknown,
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const goal = localPath(next);
    const work = async () => {
      const { email, password } = await readForm(SignInForm, body);
      const { cookie } = await this.signIn.with(email, password, visitor);
      this.cookies.give(reply, cookie);
      return goTo(reply, goal ?? '/');
    };
    return answer(reply, work, (problem) => formPage(body, goal, problem));
  }
}

function formPage(body: unknown, next: string | null, problem: string | null): string {
  const fields = [emailField(typed(body, 'email')), PASSWORD];
  const look = form({ action: signInPath(next), fields, button: 'Sign in', problem });
  const forgotten = html`<p><a href="/password-reset">I have forgotten my password</a></p>`;
  return page('Sign in', html`${look}${forgotten}`);
}
