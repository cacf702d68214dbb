import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { NotFoundError } from '../../kernel/errors';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { mailPage } from './mail.page';
import { listOf } from './mailbox.controller';
import { MAIL_POLICY } from './mail-policy';
import { MailView } from './mail.view';
import { Mailbox } from './mailbox';
import { MailboxForm } from './mailbox.form';
import { mailboxPage } from './mailbox.page';

/** The embedded mailbox for people. */
@AllowedTo('recruiter')
@Controller('mailbox')
export class MailboxPageController {
  constructor(
    private readonly frames: Frames,
    private readonly mailbox: Mailbox,
  ) {}

  /** The mails that did not leave this machine, newest first. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async list(@Query() form: MailboxForm, @SignedIn() caller: Caller): Promise<string> {
    const mails = await listOf(this.mailbox, form, caller);
    return mailboxPage(await this.frames.of(caller), mails);
  }

  /** One mail. */
  @Get(':name')
  @Header('content-type', HTML_TYPE)
  async read(@Param('name') name: string, @SignedIn() caller: Caller): Promise<string> {
    const mail = MailView.of({ name, mail: await this.mailbox.read(name, caller) });
    return mailPage(await this.frames.of(caller), mail);
  }

  /** The HTML part of a mail, for a frame. */
  @Get(':name/html')
  @Header('content-type', HTML_TYPE)
  @Header('content-security-policy', MAIL_POLICY)
  // asked for as an origin of its own, of which a browser would warn: the sandbox gives it one already
  @Header('origin-agent-cluster', '?0')
  async html(@Param('name') name: string, @SignedIn() caller: Caller): Promise<string> {
    const { html } = await this.mailbox.read(name, caller);
    if (html === false) throw new NotFoundError('This mail has no HTML part.');
    return html;
  }

  /** A mail as it came. */
  @Get(':name/raw')
  @Header('content-type', 'message/rfc822')
  @Header('content-disposition', 'attachment; filename="mail.eml"')
  async raw(@Param('name') name: string, @SignedIn() caller: Caller): Promise<Buffer> {
    return this.mailbox.bytesOf(name, caller);
  }
}
