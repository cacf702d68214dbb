import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { AnswersByLink } from '../../../hiring/verbs/requests/answers-by-link';
import { AnswerForm } from '../../../hiring/verbs/requests/request.form';
import { answer, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Guests, type Guest } from '../../page/reader-of-guests';
import { answerLink } from '../link-answer';
import { answeredPage, requestPage } from './request.page';

/** Where the link leads by which a colleague without an account answers a request. */
@AllowedTo('anyone')
@Controller('request/:secret')
export class RequestPageController {
  constructor(
    private readonly guests: Guests,
    private readonly answers: AnswersByLink,
  ) {}

  /** What is asked, and the form for the answer. */
  @Get()
  @Header('content-type', HTML_TYPE)
  async show(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const guest = await this.guests.at(reply);
    return answerLink(reply, guest, () => this.page(guest, secret, '', null));
  }

  /** Answers it, once. */
  @Post()
  @HttpCode(200)
  @Header('content-type', HTML_TYPE)
  async answer(
    @Param('secret') secret: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const guest = await this.guests.at(reply);
    return answerLink(reply, guest, async () => {
      // a link that does not work is no reason to mend the answer
      const { asker } = await this.answers.show(secret);
      const work = async () => {
        const { answer: words } = await readForm(AnswerForm, body);
        await this.answers.answer(secret, words);
        return answeredPage(guest, asker);
      };
      const typed = typedIn(body, 'answer');
      return answer(reply, work, (_, code) => this.page(guest, secret, typed, code));
    });
  }

  private async page(
    guest: Guest,
    secret: string,
    typed: string,
    problem: string | null,
  ): Promise<string> {
    const request = await this.answers.show(secret);
    return requestPage(guest, { secret, request, typed, problem });
  }
}
