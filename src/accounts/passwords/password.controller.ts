import { Body, Controller, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { Unrepeatable } from '../../forms/unrepeatable';
import { AllowedTo } from '../access';
import { From, SignedIn, type Caller, type Visitor } from '../caller';
import { SessionCookie, type CookieReply } from '../guard/session-cookie';
import { PasswordResets } from '../links/password-resets';
import { NewPasswordForm, PasswordChangeForm, PasswordResetForm } from './password.form';
import type { AskedResetView } from './password.view';
import { Passwords } from './passwords';

@AllowedTo('anyone')
@Controller('api/v1')
export class PasswordController {
  constructor(
    private readonly passwords: Passwords,
    private readonly resets: PasswordResets,
    private readonly cookies: SessionCookie,
  ) {}

  /** Changes one's password, and signs one out everywhere else. */
  @AllowedTo('recruiter')
  @Unrepeatable()
  @Post('password')
  @HttpCode(HttpStatus.NO_CONTENT)
  async change(
    @Body() form: PasswordChangeForm,
    @SignedIn() caller: Caller,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<void> {
    const cookie = await this.passwords.change(form, caller, visitor);
    if (cookie !== null) this.cookies.give(reply, cookie);
  }

  /** Mails a link to a new password, if there is a user with that address: the answer is the same. */
  @Post('password-resets')
  @HttpCode(HttpStatus.ACCEPTED)
  async ask(
    @Body() { email }: PasswordResetForm,
    @From() visitor: Visitor,
  ): Promise<AskedResetView> {
    await this.resets.ask(email, visitor);
    return { mailed: 'if there is an account with that address' };
  }

  /** Sets a new password by the link that was mailed, and signs one out everywhere. */
  @Post('password-resets/:secret')
  @HttpCode(HttpStatus.NO_CONTENT)
  finish(@Param('secret') secret: string, @Body() { password }: NewPasswordForm): Promise<void> {
    return this.resets.finish(secret, password);
  }
}
