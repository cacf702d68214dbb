import { Body, Controller, Get, Header, Post, Res } from '@nestjs/common';
import { AllowedTo, reaches } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import type { PageReply } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { OnceHere } from '../answering/once-here';
import { mailSettingsPage } from './mail-settings.page';
import { MailStates, type TestedMail } from './mail-states';

const TEST = '/settings/mail/test';

/** How mail leaves and comes in: HR looks, administrators try it. */
@AllowedTo('hr_lead')
@Controller('settings/mail')
export class MailSettingsPageController {
  constructor(
    private readonly frames: Frames,
    private readonly states: MailStates,
    private readonly once: OnceHere,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  show(@SignedIn() caller: Caller): Promise<string> {
    return this.page(caller, null);
  }

  /** Sends a mail to the one who asks, and shows what the mail server said. */
  @AllowedTo('admin')
  @Post('test')
  @Header('content-type', HTML_TYPE)
  async test(
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const tested = await this.once.run(caller.id, body, () => this.states.test(caller));
    reply.status(200);
    return this.page(caller, tested);
  }

  private async page(caller: Caller, tested: TestedMail | null): Promise<string> {
    const action = reaches(caller.role, 'admin') ? TEST : null;
    const state = await this.states.look();
    return mailSettingsPage(await this.frames.of(caller), { state, action, tested });
  }
}
