import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { DisputeForm } from '../../../hiring/verbs/contacts/contact.form';
import { DisputeList } from '../../../hiring/verbs/contacts/dispute-list';
import { Disputes } from '../../../hiring/verbs/contacts/disputes';
import { answer, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Guests, type Guest } from '../../page/reader-of-guests';
import { answerLink } from '../link-answer';
import { disputedPage, disputePage } from './dispute.page';

/** Where the link leads by which a candidate says that a contact never took place. */
@AllowedTo('anyone')
@Controller('dispute/:secret')
export class DisputePageController {
  constructor(
    private readonly guests: Guests,
    private readonly disputes: Disputes,
    private readonly list: DisputeList,
  ) {}

  /** What was noted, and the form to say that it never was. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const guest = await this.guests.at(reply);
    return answerLink(reply, guest, () => this.page(guest, secret, '', null));
  }

  /** Says that it never took place. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  async dispute(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const guest = await this.guests.at(reply);
    return answerLink(reply, guest, async () => {
      // a link that does not work is no reason to mend the words
      await this.disputes.of(secret);
      const work = async () => {
        const { words } = await readForm(DisputeForm, body);
        await this.disputes.dispute(secret, words);
        return disputedPage(guest);
      };
      const typed = typedIn(body, 'words');
      return answer(reply, work, (_, code) => this.page(guest, secret, typed, code));
    });
  }

  private async page(
    guest: Guest,
    secret: string,
    typed: string,
    problem: string | null,
  ): Promise<string> {
    const noted = await this.list.noted(await this.disputes.of(secret));
    return disputePage(guest, { secret, noted, typed, problem });
  }
}
