import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { MailPictures } from '../../../hiring/inbox/reading/mail-pictures';
import { MailSheets } from '../../../hiring/inbox/reading/mail-sheet';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { MAIL_POLICY } from '../../mailbox/mail-policy';
import { mailPage } from './mail.page';

/** What a frame shows for a mail that is text alone. */
const NO_PICTURE = '<!doctype html><title>–</title><p>–</p>';

/** One mail that came in, for people. */
@AllowedTo('recruiter')
@Controller('inbox/:id')
export class MailPageController {
  constructor(
    private readonly frames: Frames,
    private readonly sheets: MailSheets,
    private readonly pictures: MailPictures,
  ) {}

  /** The mail with all that stands in it. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const mail = await this.sheets.of(id, caller);
    return mailPage(await this.frames.of(caller), { mail, done, once: Once.key() });
  }

  /** Its HTML part, for a frame. */
  @Get('html')
  @Header('content-type', HTML_TYPE)
  @Header('content-security-policy', MAIL_POLICY)
  // asked for as an origin of its own, of which a browser would warn: the sandbox gives it one already
  @Header('origin-agent-cluster', '?0')
  async html(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return (await this.pictures.of(id, caller)) ?? NO_PICTURE;
  }
}
