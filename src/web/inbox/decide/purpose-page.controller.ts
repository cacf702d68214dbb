import { Body, Controller, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { MailSheets } from '../../../hiring/inbox/reading/mail-sheet';
import { SaidPurposes } from '../../../hiring/inbox/said-purposes';
import { answer, goTo, readForm, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { instantTyped } from '../../words/local-time';
import { mailPage } from '../mail/mail.page';
import { PurposePageForm } from './decide-page.form';

/** What a mail was for that somebody sent from their own mailbox. */
@AllowedTo('recruiter')
@Controller('inbox/:id/purpose')
export class PurposePageController {
  constructor(
    private readonly frames: Frames,
    private readonly sheets: MailSheets,
    private readonly purposes: SaidPurposes,
    private readonly once: Once,
  ) {}

  /** Says it. */
  @Post()
  @Header('content-type', HTML_TYPE)
  async say(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const work = async () => {
      const { purpose, application, due } = await readForm(PurposePageForm, body);
      const until = instantTyped(due, 'due', frame.reader.zone);
      const path = await this.once.run(caller.id, body, async () => {
        await this.purposes.say(id, caller, { purpose: [purpose], application, due: until });
        return `/inbox/${id}?done=said`;
      });
      return goTo(reply, path);
    };
    return answer(reply, work, async (problem) => {
      const mail = await this.sheets.of(id, caller);
      return mailPage(frame, { mail, once: Once.key(), problem });
    });
  }
}
