import { Body, Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { Messages } from '../../../hiring/messages/messages';
import { MessageSheets } from '../../../hiring/messages/reading/message-sheet';
import { AddressList } from '../../../hiring/suppressions/address-list';
import { SuppressionReasonForm } from '../../../hiring/suppressions/suppression.form';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { giveUpPage } from './decide.page';

/** Says that the address of a mail fails that came back. */
@AllowedTo('recruiter')
@Controller('outbox/:id/address')
export class GiveUpPageController {
  constructor(
    private readonly frames: Frames,
    private readonly sheets: MessageSheets,
    private readonly messages: Messages,
    private readonly addresses: AddressList,
    private readonly once: Once,
  ) {}

  /** What that means. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(@Param('id') id: string, @SignedIn() caller: Caller): Promise<string> {
    return this.page(id, caller, '', null);
  }

  /** Gives it up. */
  @Post()
  @Header('content-type', HTML_TYPE)
  giveUp(
    @Param('id') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const reason = typedIn(body, 'reason').replace(/\s+/g, ' ');
      const form = await readForm(SuppressionReasonForm, { reason });
      const path = await this.once.run(caller.id, body, async () => {
        const message = await this.messages.find(id, caller);
        await this.addresses.giveAfter(message, form.reason, caller);
        return `/outbox/${id}?done=given`;
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) =>
      this.page(id, caller, typedIn(body, 'reason'), problem),
    );
  }

  private async page(
    id: string,
    caller: Caller,
    reason: string,
    problem: string | null,
  ): Promise<string> {
    const message = await this.sheets.of(id, caller);
    const shown = { message, once: Once.key(), problem };
    return giveUpPage(await this.frames.of(caller), shown, reason);
  }
}
