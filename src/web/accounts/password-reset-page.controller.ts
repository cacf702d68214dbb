import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { From, type Visitor } from '../../accounts/caller';
import { PasswordResets } from '../../accounts/links/password-resets';
import { NewPasswordForm, PasswordResetForm } from '../../accounts/passwords/password.form';
import { answer, readForm, typedIn, type PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import type { Reader } from '../page/reader';
import { Guests } from '../page/reader-of-guests';
import { accountProblem } from './account-problem';
import { deadLinkPage } from './account.page';
import { askedPage, askPage, changedPage, choosePage } from './password-reset.page';

/** A new password for who has forgotten theirs: asking for the link, and where it leads. */
@AllowedTo('anyone')
@Controller('password-reset')
export class PasswordResetPageController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly guests: Guests,
  ) {}

  /** The form for one's address. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async start(@Res({ passthrough: true }) reply: PageReply): Promise<string> {
    return askPage(await this.guests.of(reply), '', null);
  }

  /** Mails a link, if there is such a user; says the same if there is none. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async ask(
    @Body() body: unknown,
    @From() visitor: Visitor,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.guests.of(reply);
    const work = async () => {
      const { email } = await readForm(PasswordResetForm, body);
      await this.resets.ask(email, visitor);
      reply.status(202);
      return askedPage(reader, email);
    };
    return answer(reply, work, (detail, code) =>
      askPage(reader, typedIn(body, 'email'), accountProblem(reader.locale, detail, code)),
    );
  }

  /** The form for the new password. */
  @Get(':secret')
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.guests.of(reply);
    const work = async () => {
      await this.resets.asker(secret);
      return choosePage(reader, secret, null);
    };
    return answer(reply, work, () => deadLinkPage(reader));
  }

  /** Sets the new password. */
  @Post(':secret')
  @Header('content-type', HTML_TYPE)
  async finish(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const reader = await this.guests.of(reply);
    const work = async () => {
      const { password } = await readForm(NewPasswordForm, body);
      await this.resets.finish(secret, password);
      reply.status(200);
      return changedPage(reader);
    };
    return answer(reply, work, (detail, code) => this.again(reader, secret, detail, code));
  }

  private again(reader: Reader, secret: string, detail: string, code: string): string {
    if (code === 'link_not_valid') return deadLinkPage(reader);
    return choosePage(reader, secret, accountProblem(reader.locale, detail, code));
  }
}
