import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { MessageSheets } from '../../../hiring/messages/reading/message-sheet';
import { MAIL_POLICY } from '../../mailbox/mail-policy';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { messagePage } from './message.page';

/** One mail that was written, for people. */
@AllowedTo('recruiter')
@Controller('outbox/:id')
export class MessagePageController {
  constructor(
    private readonly frames: Frames,
    private readonly sheets: MessageSheets,
  ) {}

  /** Its words, and what became of it. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    const message = await this.sheets.of(id, caller);
    return messagePage(await this.frames.of(caller), { message, done, once: Once.key() });
  }

  /** Its HTML part, for a frame. */
  @Get('html')
  @Header('content-type', HTML_TYPE)
  @Header('content-security-policy', MAIL_POLICY)
  // asked for as an origin of its own, of which a browser would warn: the sandbox gives it one already
  @Header('origin-agent-cluster', '?0')
  html(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return this.sheets.picture(id, caller);
  }
}
